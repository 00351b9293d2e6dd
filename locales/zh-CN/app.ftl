# The frame, the first run, what every page shares, errors of the book and the core, and the names of fields.

## The frame

app-pages = 页面
app-add = 新增
app-add-customer = 客户
app-add-purchase = 交易
app-rail-fold = 收起
app-rail-unfold = 展开
app-search = 找客户、功能
app-search-actions = 操作
app-search-none = 没有找到。换个字、拼音首字母或电话尾号试试。
app-undo = 撤销
app-undo-name = 撤销：{ $name }
app-undo-last = 撤销上一步
app-done = 已{ $name }
app-undone = 已撤销：{ $name }
app-close = 关闭
app-cancel = 取消
app-save = 保存
app-more = 更多
app-opening = 正在打开客户簿…
app-retry = 再试一次
app-copy = 复制
app-copied = 已复制
app-copy-what = 复制 { $what }
app-required = 请填写这一项。
app-no-number = 这不是一个数。
app-none = —
app-home = 去客户列表
app-page-missing = 这里没有页面，地址可能写错了。

## Long work

app-work-count = { $done }
app-work-count-of = { $done } / { $total }
app-work-rate = 每秒 { $rate }
app-work-left-seconds = 还要约 { $count } 秒
app-work-left-minutes = 还要约 { $count } 分钟

## Marks between words

app-comma = 、

## Keys

app-keys-title = 键盘操作
app-keys-search = 搜索
app-keys-new = 新增客户
app-keys-move = 在列表里上下移动
app-keys-open = 打开
app-keys-mark = 选择
app-keys-extend = 连续选择
app-keys-all = 全选
app-keys-close = 关闭，草稿会留着
app-keys-undo = 撤销上一步
app-keys-zoom = 放大、缩小、恢复原样
app-keys-help = 显示这张表
app-keys-go = 去“{ $page }”
app-keys-then = 再按

## How long ago

app-ago-today = 今天
app-ago-days = { $count } 天前
app-ago-months = { $count } 个月前
app-ago-years = { $count } 年前
app-ago-ahead = { $count } 天后

## First run

app-language-zh-cn = 中文
app-language-en = English
app-welcome = 欢迎使用熟客
app-welcome-note = 客户是谁、买过什么、答应过什么，都记在一本客户簿里。
app-business-name = 店名或公司名
app-business-name-example = 例如：明月茶行
app-business-name-missing = 请先写下店名，它会印在报告上。以后可以改。
app-doors = 从哪里开始？
app-door-spreadsheet = 导入我的表格
app-door-spreadsheet-note = Excel、CSV 或通讯录文件，列会自动对上。
app-door-samples = 先看看示例
app-door-samples-note = 一家茶行三年的客户和交易，随便点。
app-door-empty = 从空白开始
app-door-empty-note = 一位一位地添加客户。
app-welcome-promise = 数据只存在这台电脑上，并且加密。不用注册，也不用联网。
app-sample-business = 明月茶行
app-samples-making = 正在准备示例
app-samples-note = 编一家茶行三年的客户和交易，用不了一分钟。
app-samples-count = { $total ->
    [0] 正在开始
   *[other] { $done } / { $total } 位客户
}

## A book that cannot be opened

app-trouble-title = 客户簿没能打开
app-trouble-kept = 文件原样留在原处，程序没有改动它。

## Errors of the book. Each says what happened, what it means for the data, and what to do.

error-unknown = 出了没有料到的问题（{ $code }）。数据没有改动。请再试一次。
error-bridge-failed = 程序内部没有应答。数据没有改动。请关闭程序再打开。
error-defect = 程序出了差错，这一步没有做成，数据没有改动。请再试一次；如果还是这样，请告诉我们。
error-book-missing = 找不到客户簿“{ $file }”。数据没有改动。请确认文件没有被移走，再试一次。
error-book-exists = 已经有一个叫“{ $file }”的文件。没有覆盖它。请换一个名字。
error-book-in-use = 客户簿“{ $file }”正在另一个窗口或程序里打开。数据没有改动。请关掉那一边，再试一次。
error-book-newer = 这本客户簿是更新版本的程序写的，这个版本读不了。数据没有改动。请安装新版本再打开。
error-book-damaged = 客户簿的文件损坏了，读不出来。文件没有改动，也没有删除。请用备份恢复，原文件请留着。
error-slots-missing = “{ $file }”不见了或读不出来，它和客户簿放在一起，打开客户簿要用它。数据没有改动。请把它放回原处，再试一次。
error-key-missing = 找不到钥匙文件“{ $file }”。没有它，加密的客户簿打不开。数据没有改动。请把它放回客户簿旁边，再试一次。
error-key-wrong = 钥匙和这本客户簿对不上。数据没有改动。请找到原来的钥匙文件，再试一次。
error-disk-full = 磁盘满了，这一步没有存下。之前的数据都在。请腾出一些空间，再试一次。
error-read-only = 这个位置不能写入，这一步没有存下。之前的数据都在。请检查文件夹的权限。
error-not-permitted = { $actor }没有做这件事的权限。数据没有改动。
error-nothing-to-undo = 没有可以撤销的操作。
error-already-undone = 这一步已经撤销过了。
error-not-undoable = 这次撤销不能再恢复。需要的话，请把文件再导入一次。
error-undo-conflict = { $count ->
    [0] 后来的修改占用了它，所以没有撤销，数据没有改动。
   *[other] 后来还有 { $count } 步操作动过同样的内容，所以没有撤销，数据没有改动。请先撤销后面的。
}
error-copy-is-book = “{ $file }”就是正在用的客户簿，不能用它来备份或恢复自己。数据没有改动。请另选一个文件。
error-book-busy = 客户簿正忙着别的事，这一步没有做。数据没有改动。请等它做完，再试一次。
error-cancelled = 已取消，没有存下任何东西。
error-file-failed = 文件“{ $file }”处理不了（{ $reason }）。数据没有改动。请检查这个文件，再试一次。

## Errors of the core

error-not-found = 这个{ $kind }已经不在了，可能刚被删除。数据没有改动。
error-in-bin = “{ $name }”在回收站里，没有改动。请先到回收站恢复。
error-field-required = 请填写“{ $field }”。
error-field-too-long = “{ $field }”太长了，最多 { $max } 个字。
error-amount-too-large = “{ $field }”太大了，是不是多打了几个零？
error-choice-unknown = “{ $field }”没有“{ $text }”这个选项。请选一个已有的，或先在设置里加上。
error-name-taken = 已经有一个叫“{ $name }”的了。请换一个名字。
error-too-many = 最多 { $max } 个，不能再加了。数据没有改动。
error-column-missing = 表里缺“{ $field }”这一列，什么都没有导入。请指定哪一列是它，或换一个文件。
error-map-unknown = 没有“{ $name }”这个字段，什么都没有导入。请检查 --map 等号左边的名字。
error-column-unknown = 表里没有“{ $name }”这一列，什么都没有导入。请重新打开文件，再对一遍列。
error-field-unreadable = “{ $field }”看不懂：{ $text }。请换一种写法。

## Kinds of records

kind-customer = 客户
kind-contact-person = 联系人
kind-purchase = 交易
kind-record = 记录
kind-product = 商品
kind-tier = 等级
kind-import = 导入
kind-field = 字段
kind-view = 视图

## Fields, by the names they have in the code

field-name = 姓名
field-last-name = 姓
field-first-name = 名
field-external-id = 客户编号
field-phone = 电话
field-more-phones = 其他电话
field-email = 邮箱
field-wechat = 微信
field-company = 公司
field-position = 职位
field-address = 地址
field-industry = 行业
field-size = 规模
field-region = 地区
field-source = 来源
field-responsible = 负责人
field-tier = 等级
field-birthday = 生日
field-lunar-birthday = 农历生日
field-preferences = 需求和偏好
field-preferred-channel = 喜欢的联系方式
field-tags = 标签
field-note = 备注
field-contact-person = 联系人
field-customer = 客户
field-order-no = 订单号
field-date = 日期
field-product-code = 货号
field-product-name = 商品
field-quantity = 数量
field-unit-price = 单价
field-amount = 金额
field-cost = 成本
field-discount = 优惠
field-customer-id = 客户编号
field-customer-phone = 客户电话
field-customer-name = 客户姓名
field-customer-record-id = 客户的熟客编号
field-record-id = 熟客编号
field-line-note = 备注
field-line-id = 熟客行号
field-business-name = 店名或公司名
field-currency = 货币
field-language = 语言
field-theme = 外观
field-file-name = 文件
field-tier-name = 等级名称
field-tier-look = 颜色
field-policy = 服务承诺
field-contact-days = 联系间隔
field-response-hours = 回应时限
field-verify-days = 核对间隔
field-field-name = 字段名称
field-field-choices = 选项
field-word = 名称
field-view = 视图名称
