# The recycle bin.

removals-title = 回收站
removals-count = { $count } 条
removals-note = 删除的内容都在这里，随时可以恢复，不会自动清空。
removals-empty = 回收站是空的。删除的客户、联系人和交易会放在这里。
removals-kind = 类别
removals-what = 内容
removals-when = 删除时间
removals-by = 谁删的
removals-by-owner = 店主
removals-restore = 恢复
removals-restore-many = 恢复 { $count } 条
removals-more = 更早删除的

action-removals-restore = { $count ->
    [1] 恢复“{ $label }”
   *[other] 恢复 { $count } 条记录
}
