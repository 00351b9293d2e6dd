# Custom fields: what this trade keeps of its customers beyond what every book has.

fields-title = 自定义字段
fields-note = 车牌、尺码、会员卡号……本行要记的，都可以加。字段会出现在客户档案、列表、导入和导出里。
fields-new = 添加字段
fields-edit = 修改字段
fields-none = 还没有自定义字段。
fields-name-example = 例如：车牌、尺码、肤质
fields-kind = 类型
fields-kind-text = 文字
fields-kind-number = 数字
fields-kind-money = 金额
fields-kind-date = 日期
fields-kind-choice = 选项
fields-kind-stays = 类型定下以后不能改，已经填的内容才不会乱。
fields-choice = 选项
fields-choice-add = 添加选项
fields-choice-add-example = 新选项
fields-choices-none = 还没有选项
fields-choices-hint = 回车加一个选项
fields-choices-note = 改选项的名字，用它的客户会一起改；改成已有的名字，两个选项就合并。
fields-in-list = 在客户列表里显示
fields-in-list-short = 列表
fields-listed = 在列表里显示“{ $name }”
fields-filled = { $count } 位填了
fields-kept = 留着 { $count } 位的内容
fields-removed = 停用的字段（{ $count }）
fields-restore = 恢复

action-fields-create = 添加字段“{ $label }”
action-fields-update = 修改字段“{ $label }”
action-fields-arrange = 调整字段的顺序
action-fields-remove = 停用字段“{ $label }”
action-fields-restore = 恢复字段“{ $label }”
action-fields-rename-choice = 把“{ $name }”的选项“{ $label }”改为“{ $to }”
action-fields-remove-choice = 删除“{ $name }”的选项“{ $label }”
