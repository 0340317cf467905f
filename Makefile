# 每件事一条命令，make help 查看。只需要 Python 3.11 以上、make 和 git；其余装进 .venv，不动系统。

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help demo test store nightly lint check real accuracy bench benchledger lock clean

help: ## 显示本说明
	@echo "用法：make 目标"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1	\2/p' Makefile

demo: $(VENV)/.installed ## 安装并演示：检查本机上的一个示例网站
	@$(BIN)/zicha demo

test: $(VENV)/.installed-dev ## 安装开发工具并运行全部测试
	@$(BIN)/python -m pytest -n 4 --dist loadfile

store: $(VENV)/.installed-dev ## 台账存取的测试，在临时的 PostgreSQL 上再跑一遍（没有安装的跳过）
	@.ci/store

nightly: $(VENV)/.installed-dev ## 每晚一次的长测试：一百次强行结束、一千次断电、一万段台账经历（约一小时）
	@$(BIN)/python -m pytest -m nightly

lint: $(VENV)/.installed-dev ## 代码规范和导入约定
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports

check: lint test ## 提交前检查：lint 和 test

real: $(if $(SHARED),$(VENV)/.installed-dev) ## 用真实网页样本测试：make real SHARED=样本文件夹
	@test -n "$(SHARED)" || { echo "请指明样本文件夹：make real SHARED=样本文件夹" >&2; exit 2; }
	@SHARED="$(SHARED)" $(BIN)/python -m pytest -m real -rs

accuracy: $(if $(SHARED),$(VENV)/.installed-dev) ## 测量文字检查准不准：make accuracy SHARED=样本文件夹
	@test -n "$(SHARED)" || { echo "请指明样本文件夹：make accuracy SHARED=样本文件夹" >&2; exit 2; }
	@$(BIN)/python -m benchmarks.accuracy "$(SHARED)" $(PART)

bench: $(VENV)/.installed ## 测量速度，与已安装的同类工具比较（需要 nginx）；参数：make bench BENCH="--pages 2000"
	@$(BIN)/python -m benchmarks.run $(BENCH)

benchledger: $(VENV)/.installed ## 测量十万条的台账：记账、列出、生成文件
	@$(BIN)/python -m benchmarks.ledger $(BENCH)

lock: ## 重新锁定依赖（需要 uv；全部升级：make lock UPGRADE=--upgrade）
	@printf 'hatchling>=1.27\neditables>=0.5\n' | $(LOCK) - --output-file requirements.lock
	@$(LOCK) --group dev --output-file requirements-dev.lock

clean: ## 删除 .venv 和各种缓存
	rm -rf $(VENV) dist build .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

LOCK = uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-annotate --custom-compile-command 'make lock' $(UPGRADE) pyproject.toml

# 以下不直接使用。两个标记文件记下已装好的内容，锁定文件没有变化就不再安装。

$(VENV)/.installed: requirements.lock pyproject.toml $(VENV)/.made
	@echo "正在安装依赖（首次约需一分钟）……"
	@$(PIP) --require-hashes -r requirements.lock
	@$(PIP) --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock pyproject.toml $(VENV)/.made
	@echo "正在安装依赖和开发工具（首次约需一分钟）……"
	@$(PIP) --require-hashes -r requirements-dev.lock
	@$(PIP) --no-build-isolation --no-deps --editable .
	@touch $(VENV)/.installed $@

$(VENV)/.made:
	@for python in $(or $(PYTHON),python3.11 python3 python3.12 python3.13 python3.14 python); do \
		$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
		$$python -m venv --clear $(VENV) && touch $@ && exit 0; \
		echo "不能建立 $(VENV)。Debian、Ubuntu 请先安装 python3-venv。" >&2; exit 1; \
	done; \
	echo "没有找到 Python 3.11 或更高版本。请安装后再试，或指明位置：make demo PYTHON=/路径/python3" >&2; exit 1
