# The owner's tiers. A new book begins with the first four; the owner may rename them.

tiers-vip = VIP
tiers-important = 重要
tiers-ordinary = 普通
tiers-prospect = 潜在

tiers-title = 等级
tiers-note = 从最重要的排起。改名以后，导入时仍然认得原来的叫法。
tiers-new = 添加等级
tiers-edit = 修改等级
tiers-remove = 删除等级
tiers-remove-title = 删除等级“{ $name }”
tiers-remove-where = 这个等级里有 { $count } 位客户。删除以后，他们归到：
tiers-remove-none = 不分等级
tiers-contact-every = 每 { $count } 天联系
tiers-response-within = { $count } 小时内回应
tiers-verify-every = 每 { $count } 天核对资料
tiers-promises-none = 没有约定
tiers-policy-note = 对这个等级的客户承诺什么，例如：生日送茶，当天回电。
tiers-contact-days-note = 隔多少天要联系一次。空着表示不约定。
tiers-response-hours-note = 客户找来，最迟多久回应。空着表示不约定。
tiers-verify-days-note = 资料隔多少天要核对一次。空着表示不核对。
tiers-days = 天
tiers-hours = 小时
tiers-look-gold = 金色
tiers-look-teal = 青色
tiers-look-blue = 蓝色
tiers-look-purple = 紫色
tiers-look-red = 红色
tiers-look-green = 绿色
tiers-look-grey = 灰色
tiers-look-outline = 线框

action-tiers-create = 添加等级“{ $label }”
action-tiers-update = 修改等级“{ $label }”
action-tiers-arrange = 调整等级的顺序
action-tiers-remove = 删除等级“{ $label }”
