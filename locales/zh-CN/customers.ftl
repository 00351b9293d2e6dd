# Customers: the list, the dossier, the form.

customers-title = 客户
customers-new = 新增客户
customers-import = 导入
customers-dossier = 客户档案
customers-summary = { $count }{ $more ->
    [yes] +
   *[no] {""}
} 位 · 累计交易 { $sum }
customers-summary-filtered = 筛出 { $count }{ $more ->
    [yes] +
   *[no] {""}
} 位 · 累计交易 { $sum }

## Nobody there

customers-empty = 这里是你的客户：他们是谁，买过什么，多久没来。
customers-empty-import = 导入我的表格
customers-empty-new = 手工添加一位
customers-empty-samples = 先看看示例
customers-none = 没有符合条件的客户。
customers-clear = 清除筛选

## The form

customers-name-example = 人名或单位名
customers-new-more = 更多资料
customers-paste = 粘贴一段文字，姓名、电话、地址自动填好
customers-paste-filled = 已填：{ $fields }
customers-birthday-hint = 例如 1990-5-4、5月4日、农历三月初八
customers-lines-hint = 回车保存，Shift + 回车换行
customers-tags-hint = 回车加一个标签，点别处保存
customers-draft-hint = 上次没有保存的草稿。回车保存，Esc 离开。

## The dossier

customers-edit-name = 点一下修改姓名
customers-edit-field = 点一下修改
customers-wechat-is = 微信 { $wechat }
customers-add-purchase = 记交易
customers-remove = 删除客户
customers-group-reach = 联系方式
customers-group-who = 身份
customers-group-keeping = 维护
customers-group-custom = 自定义
customers-persons = 联系人
customers-person-add = 添加联系人
customers-person-remove = 删除联系人
customers-figure-year = 今年交易
customers-figure-growth = 比去年同期 { $change }
customers-figure-last = 最近交易
customers-figure-total = 累计交易
customers-figure-since = 从 { $day } 起
customers-figure-orders = 订单
customers-figure-mean = 平均每单 { $sum }
customers-timeline-all = 全部
customers-timeline-orders = 交易
customers-timeline-changes = 修改
customers-timeline-order = 交易
customers-timeline-return = 退货
customers-timeline-products = { $products } 等 { $count } 项
customers-timeline-more = 更早的
customers-timeline-none = 还没有记录。

## Birthdays

customers-birthday-date = { $monthname } { $day } 日
customers-birthday-with-year = { $year } 年 { $date }
customers-birthday-lunar = 农历{ $month ->
    [1] 正月
    [2] 二月
    [3] 三月
    [4] 四月
    [5] 五月
    [6] 六月
    [7] 七月
    [8] 八月
    [9] 九月
    [10] 十月
    [11] 冬月
   *[12] 腊月
}{ $day ->
    [1] 初一
    [2] 初二
    [3] 初三
    [4] 初四
    [5] 初五
    [6] 初六
    [7] 初七
    [8] 初八
    [9] 初九
    [10] 初十
    [11] 十一
    [12] 十二
    [13] 十三
    [14] 十四
    [15] 十五
    [16] 十六
    [17] 十七
    [18] 十八
    [19] 十九
    [20] 二十
    [21] 廿一
    [22] 廿二
    [23] 廿三
    [24] 廿四
    [25] 廿五
    [26] 廿六
    [27] 廿七
    [28] 廿八
    [29] 廿九
   *[30] 三十
}
customers-birthday-lunar-leap = 闰月 { customers-birthday-lunar }

## Tags, sources, regions in the settings

customers-words-title = 标签、来源和地区
customers-words-note = 正在用的词。改名、合并或删除，会一次改好所有客户。
customers-words-tag = 标签
customers-words-source = 来源
customers-words-region = 地区
customers-words-find = 找一个词
customers-words-none-tag = 还没有标签。
customers-words-none-source = 还没有来源。
customers-words-none-region = 还没有地区。
customers-words-none-found = 没有这样的词。
customers-word-name = 新名字
customers-word-rename = 给“{ $name }”改名
customers-word-merge = 合并
customers-word-merges = “{ $word }”已经有了，两个会合并成一个。

## What was done, for undo and the timeline

action-customers-create = 添加客户“{ $label }”
action-customers-update = 修改“{ $label }”的资料
action-customers-put = 修改“{ $label }”的{ $field }
action-customers-rename-tag = 把标签“{ $label }”改为“{ $to }”
action-customers-rename-source = 把来源“{ $label }”改为“{ $to }”
action-customers-rename-region = 把地区“{ $label }”改为“{ $to }”
action-customers-remove-tag = 删除标签“{ $label }”
action-customers-remove-source = 删除来源“{ $label }”
action-customers-remove-region = 删除地区“{ $label }”
action-customers-remove = 删除客户“{ $label }”
action-customers-add-person = 添加联系人“{ $label }”
action-customers-update-person = 修改联系人“{ $label }”
action-customers-remove-person = 删除联系人“{ $label }”
