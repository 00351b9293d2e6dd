# The tiers a new book begins with; the owner may rename them.

tiers-vip = VIP
tiers-important = Important
tiers-ordinary = Regular
tiers-prospect = Prospect
