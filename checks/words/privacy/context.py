"""What the words around a number say of it. No word here is proof; together with the number's form they decide."""

import re

IDENTITY = re.compile(r"身份证|身份号|公民身份|证件号|社会保障号|社保号|残疾|学籍|操作证")
"""It is the number of a person."""
OTHER = re.compile(
    r"订单|流水|索引|信用代码|项目|备案|条码|条形码|合同|文号|标的|单号|票|凭证|宗地|地块|不动产|案号|批次|设备|序列|"
    r"快递|工单|采购|招标|机构代码|发文|档案|缴款|业务|受理|报建|编码|批准"
)
"""It is the number of a thing."""
UNSURE = re.compile(r"编号|代码|证书|证号|许可|考号|准考|税号|识别号|登记|注册|管理号|学号|工号|账号|帐号|卡号")
"""It may be the number of a thing."""
SAMPLE = re.compile(r"示例|例如|样例|样表|样本|模板|举例|范例|填写说明|填表说明|虚构|虚拟|假设")
BANK = re.compile(r"账号|帐号|卡号|开户|银行|一卡通|存折")
OFFICE = re.compile(
    r"对公|公司|中心|委员会|财政|非税|国库|保证金|缴费|缴款|缴纳|捐款|捐赠|基金会|协会|学校|医院|党费|单位"
)
PRIVATE = re.compile(
    r"户主|申请人|受助人|受益人|低保对象|低保户|五保户|特困人员|孤儿|监护人|家长|村民|患者|死者|学生|考生|贫困户|脱贫户|被征收人|当事人|残疾人|优抚对象"
)
PUBLISHED = re.compile(
    r"监督|举报|咨询|服务|热线|值班|联系人|办公|公司|单位|部门|经办|负责|窗口|投诉|报名|客服|传真|机构|预约|拨打|公示期"
)
"""A telephone that is meant to be called."""
_LABEL, _NEAR = 16, 60
_ENDS = re.compile(r"[，,；;。、|）)0-9X]")


def near(text: str, start: int, end: int) -> str:
    """The words on both sides of a number, as far as they may speak of it."""
    return text[max(0, start - _NEAR) : end + _NEAR]


def label(text: str, start: int) -> str:
    """The words right before a number, behind whatever stands before them."""
    return _ENDS.split(text[max(0, start - _LABEL) : start])[-1]
