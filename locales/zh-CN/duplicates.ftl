# Duplicates: finding them, comparing them, making them one.

duplicates-title = 查重
duplicates-open = 查重
duplicates-counts = { $strong } 组基本确定，{ $likely } 组很可能，{ $possible } 组也许
duplicates-none = 没有发现重复的客户。
duplicates-none-of-strength = 这一类没有发现重复的客户。
duplicates-back = 回到客户

duplicates-strength-strong = 基本确定
duplicates-strength-likely = 很可能
duplicates-strength-possible = 也许

duplicates-reason-number = 编号相同
duplicates-reason-phone = 电话相同
duplicates-reason-email = 邮箱相同
duplicates-reason-wechat = 微信相同
duplicates-reason-name-company = 姓名和公司相同
duplicates-reason-name = 名称相同
duplicates-reason-sound = 读音相同

duplicates-family = 电话相同、名字不同：也许是一家人共用，请看清楚再合并。
duplicates-size = { $count } 位
duplicates-more = 另有 { $count } 组，处理完这些再显示。

## Side by side

duplicates-field = 字段
duplicates-stays = 保留
duplicates-keep-this = 以这位为准
duplicates-leave-out = 不参与合并
duplicates-take-in = 参与合并
duplicates-merged = 合并后
duplicates-lines = { $count } 笔交易
duplicates-persons = { $count } 位联系人
duplicates-added = { $day } 添加
duplicates-hint = 点一个值就用它；电话、标签和备注会合在一起，点一下可以不要。交易、联系人和核实记录都会跟过来，合并可以撤销。
duplicates-merge = 合并成一位
duplicates-keep-apart = 不是重复
duplicates-compare = 逐项对比并合并
duplicates-open-dossier = 打开档案

## While typing

duplicates-like = 可能已经有了：
duplicates-like-open = 打开“{ $name }”

## What was done, for undo and the timeline

action-duplicates-merge = 合并 { $count } 份“{ $label }”
action-duplicates-keep-apart = 记下“{ $label }”不是重复

error-merge-needs-two = 合并要有至少两位不同的客户。数据没有改动。请重新选择。
