# Purchases: the form, and what was done.

purchases-new = 记一笔交易
purchases-edit = 修改交易
purchases-remove = 删除交易
purchases-more = 成本、订单号、备注
purchases-customer-placeholder = 姓名、拼音或电话尾号
purchases-customer-type = 输入姓名、拼音首字母或电话尾号
purchases-walk-in-hint = 不选就记为散客。
purchases-product-placeholder = 卖过的会自动找出来，也可以写新的

action-purchases-create = 记交易“{ $label }”
action-purchases-update = 修改交易“{ $label }”
action-purchases-remove = 删除交易“{ $label }”
