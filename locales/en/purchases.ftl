# Purchases: the form, and what was done.

purchases-new = Add a purchase
purchases-edit = Edit purchase
purchases-remove = Remove purchase
purchases-more = Cost, order number, note
purchases-customer-placeholder = Name, pinyin or end of phone number
purchases-customer-type = Type a name, pinyin initials or the end of a phone number
purchases-walk-in-hint = Leave empty for a walk-in sale.
purchases-product-placeholder = Find one sold before, or write a new one

action-purchases-create = add purchase "{ $label }"
action-purchases-update = edit purchase "{ $label }"
action-purchases-remove = remove purchase "{ $label }"
