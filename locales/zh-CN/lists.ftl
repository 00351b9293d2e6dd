# The list of customers: filters, views, columns, bulk changes, export.

## How many; a large book is counted while one looks

lists-so-many = { $count }{ $more ->
    [yes] +
   *[no] {""}
} 位

## Filters and order

lists-filter-all = 全部
lists-filter-absent = { $days } 天没来
lists-filter-bought = { $days } 天内买过
lists-filter-month = { $year } 年 { $month }有交易
lists-filter-never = 从没买过
lists-filter-text = 在列表里筛
lists-filter-more = 筛选
lists-filter-off = 去掉“{ $what }”
lists-given = { $what }：{ $values }
lists-any = 不限
lists-amount-from = 最少
lists-amount-to = 最多
lists-sales-between = 累计 { $from } 到 { $to }
lists-sales-from = 累计 { $from } 以上
lists-sales-to = 累计不超过 { $to }
lists-day-since = 从
lists-day-until = 到
lists-added-between = { $from } 到 { $to } 添加
lists-added-from = { $from } 以后添加
lists-added-to = { $to } 以前添加
lists-birthday-in = { $month }生日
lists-birthday-lunar = 农历{ $month ->
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
}
lists-phone-yes = 有电话
lists-phone-no = 没有电话
lists-own-holds-any = 含有
lists-own-holds = { $what }含“{ $text }”
lists-own-between = { $what } { $from } – { $to }
lists-own-from = { $what } ≥ { $from }
lists-own-to = { $what } ≤ { $to }
lists-sort = 排序
lists-sort-name = 按姓名
lists-sort-sales = 按累计交易
lists-sort-last-purchase = 按最近交易
lists-sort-added = 最新添加
lists-sort-tier = 按等级
lists-sort-region = 按地区
lists-sort-own = 按{ $name }

## Views

lists-views = 视图
lists-view-all = 全部客户
lists-view-new = 存为视图
lists-view-name = 视图名称
lists-view-changed = 已改
lists-view-update = 更新为现在的条件
lists-view-rename = 改名
lists-view-remove = 删除视图

## Columns

lists-columns = 显示哪些列
lists-columns-reset = 恢复原样
lists-column-up = 把“{ $name }”往前移
lists-column-down = 把“{ $name }”往后移
lists-column-name = 客户
lists-column-external-id = 客户编号
lists-column-tier = 等级
lists-column-phone = 电话
lists-column-email = 邮箱
lists-column-wechat = 微信
lists-column-company = 公司
lists-column-position = 职位
lists-column-address = 地址
lists-column-region = 地区
lists-column-source = 来源
lists-column-responsible = 负责人
lists-column-industry = 行业
lists-column-birthday = 生日
lists-column-tags = 标签
lists-column-total = 累计交易
lists-column-last = 最近交易
lists-column-added = 添加日期

## Many at once

lists-mark = 选择“{ $name }”
lists-mark-all = 全选
lists-bulk = 批量操作
lists-bulk-count = 已选 { $count } 位
lists-bulk-all = 选择筛出的全部
lists-bulk-clear = 取消选择
lists-bulk-no-tier = 不分等级
lists-bulk-add-tag = 加标签
lists-bulk-remove-tag = 去标签
lists-bulk-tag-name = 标签，回车加上
lists-bulk-responsible-name = 负责人，回车确定
lists-bulk-no-responsible = 不设负责人
lists-bulk-remove = 删除

## Export

lists-export = 导出
lists-export-title = 导出客户
lists-export-files = 表格
lists-export-file = 客户 { $day }.xlsx
lists-exported = 已导出 { $count } 位客户

## What was done, for undo and the timeline

action-lists-set-tier = 把 { $count } 位客户改为“{ $label }”
action-lists-clear-tier = 取消 { $count } 位客户的等级
action-lists-set-responsible = 把 { $count } 位客户交给“{ $label }”
action-lists-clear-responsible = 取消 { $count } 位客户的负责人
action-lists-add-tag = 给 { $count } 位客户加标签“{ $label }”
action-lists-remove-tag = 去掉 { $count } 位客户的标签“{ $label }”
action-lists-remove = 删除 { $count } 位客户
action-lists-save-view = 保存视图“{ $label }”
action-lists-change-view = 修改视图“{ $label }”
action-lists-remove-view = 删除视图“{ $label }”
