# The tiers a new book begins with; the owner may rename them.

tiers-vip = VIP
tiers-important = 重要
tiers-ordinary = 普通
tiers-prospect = 潜在
