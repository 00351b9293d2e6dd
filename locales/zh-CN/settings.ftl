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
settings-data = 数据
settings-file = 客户簿文件
settings-file-note = 加密保存在这台电脑上。旁边的 .key 和 .slots 文件是钥匙，搬家时要一起带走。

action-settings-change = 修改设置
action-books-set-up = 建立客户簿
