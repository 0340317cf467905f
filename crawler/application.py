"""The command line: one file a verb, found by looking into crawler/commands; help and mistakes in Chinese."""

import importlib
import pkgutil

import typer
from typer import rich_utils
from typer._click import exceptions
from typer.core import TyperCommand, TyperGroup

import crawler.commands
from crawler.errors import Exit

rich_utils.OPTIONS_PANEL_TITLE = "选项"
rich_utils.ARGUMENTS_PANEL_TITLE = "参数"
rich_utils.COMMANDS_PANEL_TITLE = "命令"
rich_utils.DEFAULT_STRING = "[默认：{}]"
rich_utils.REQUIRED_LONG_STRING = "[必填]"
_USAGE = {"Usage:": "用法：", "[OPTIONS]": "[选项]", "COMMAND [ARGS]...": "命令 ..."}
_SWITCH = " "
"""What a switch takes: nothing, but Typer would call it <bool>."""


class _Chinese:
    """Help texts that Typer writes in English itself."""

    def get_help_option(self, ctx):
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示本说明。"
            option.metavar = _SWITCH
        return option

    def get_usage(self, ctx):
        usage = super().get_usage(ctx)
        for english, chinese in _USAGE.items():
            usage = usage.replace(english, chinese, 1)
        return usage


class ChineseCommand(_Chinese, TyperCommand):
    """A command with Chinese help."""


class ChineseGroup(_Chinese, TyperGroup):
    """A group of commands with Chinese help."""


def application(wanted: str = "") -> typer.Typer:
    """The command line, assembled from the verbs that are there; of nothing but `wanted`, where that is one of them.

    A command then loads what it needs itself and not what all the others need.
    """
    app = _group("政府网站信息公开自查：采集网站，逐条检查，建立整改台账。")
    names = sorted(info.name for info in pkgutil.iter_modules(crawler.commands.__path__))
    for name in [wanted] if wanted in names else names:
        verb = importlib.import_module(f"crawler.commands.{name}")
        actions = getattr(verb, "ACTIONS", None)
        if actions is None:
            app.command(name, cls=ChineseCommand)(verb.command)
            continue
        group = _group(verb.HELP)
        for said, action in actions.items():
            group.command(said, cls=ChineseCommand)(action)
        app.add_typer(group, name=name)
    return app


def _group(text: str) -> typer.Typer:
    group = typer.Typer(
        cls=ChineseGroup, help=text, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
    )
    group.callback()(lambda: None)
    return group


def mistake(error: exceptions.ClickException) -> tuple[int, str]:
    """The exit code and the Chinese sentence for a command line that cannot be understood."""
    if isinstance(error, exceptions.NoArgsIsHelpError):
        return Exit.USAGE, error.format_message()
    if isinstance(error, exceptions.NoSuchOption):
        near = f"，是否想写 {error.possibilities[0]}" if error.possibilities else ""
        text = f"没有 {error.option_name} 这个选项{near}。"
    elif isinstance(error, exceptions.BadOptionUsage):
        wrong = "缺少内容" if "requires" in error.message else "不能带内容"
        text = f"选项 {error.option_name} 后面{wrong}。"
    elif isinstance(error, exceptions.MissingParameter):
        text = f"缺少{_named(error)}。"
    elif isinstance(error, exceptions.BadParameter):
        text = f"{_named(error)}填写不正确：{error.message}"
    elif error.message.startswith("No such command"):
        text = f"没有这个命令：{error.message.split(chr(39))[1]}。"
    elif error.message.startswith("Got unexpected"):
        text = f"多余的参数：{error.message.partition('(')[2].rstrip(')')}。"
    else:
        text = error.message
    return Exit.USAGE, f"{text}用 --help 查看说明。"


def _named(error: exceptions.BadParameter) -> str:
    param = error.param
    if param is None:
        return "参数"
    return f"选项 {param.opts[0]}" if param.param_type_name == "option" else f"参数 {param.metavar or param.name}"
