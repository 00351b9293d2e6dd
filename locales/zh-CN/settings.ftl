# The settings.

settings-title = 设置
settings-business = 店铺
settings-business-name = 店名或公司名
settings-business-name-note = 显示在窗口上方，也印在报告上。
settings-currency = 货币
settings-currency-note = 只改变金额前的符号，不换算。
settings-currency-cny = 人民币 ¥
settings-currency-usd = 美元 $
settings-currency-eur = 欧元 €
settings-currency-gbp = 英镑 £
settings-currency-hkd = 港元 HK$
settings-currency-twd = 新台币 NT$
settings-currency-jpy = 日元 ¥
settings-look = 语言和外观
settings-language = 语言
settings-language-note = 程序和报告都用这种语言。
settings-theme = 外观
settings-theme-system = 跟随系统
settings-theme-light = 浅色
settings-theme-dark = 深色
settings-data = 客户簿
settings-file = 客户簿文件
settings-file-note = 加密保存在这台电脑上。旁边的 .key 和 .slots 文件是钥匙，搬家时要一起带走。

settings-sections = 设置的各部分
settings-section-business = 店铺
settings-section-look = 语言和外观
settings-section-tiers = 等级
settings-section-fields = 自定义字段
settings-section-words = 标签和来源
settings-section-book = 客户簿
settings-section-copies = 备份
settings-edit = 修改“{ $name }”
settings-remove = 删除“{ $name }”
settings-move-up = 上移“{ $name }”
settings-move-down = 下移“{ $name }”

action-settings-change = 修改设置
action-books-set-up = 建立客户簿
