# The owner's tiers. A new book begins with the first four; the owner may rename them.

tiers-vip = VIP
tiers-important = Important
tiers-ordinary = Regular
tiers-prospect = Prospect

tiers-title = Tiers
tiers-note = Most important first. A renamed tier is still recognised by its old name when you import.
tiers-new = Add a tier
tiers-edit = Edit tier
tiers-remove = Remove tier
tiers-remove-title = Remove tier "{ $name }"
tiers-remove-where = { $count ->
    [one] One customer is in this tier. Move it to:
   *[other] { $count } customers are in this tier. Move them to:
}
tiers-remove-none = No tier
tiers-contact-every = { $count ->
    [one] contact every day
   *[other] contact every { $count } days
}
tiers-response-within = { $count ->
    [one] answer within an hour
   *[other] answer within { $count } hours
}
tiers-verify-every = { $count ->
    [one] check details every day
   *[other] check details every { $count } days
}
tiers-promises-none = Nothing promised
tiers-policy-note = What customers of this tier are promised, for example: tea on birthdays, calls returned the same day.
tiers-contact-days-note = How often to be in touch. Leave empty for no rhythm.
tiers-response-hours-note = How soon to answer when they ask. Leave empty to promise nothing.
tiers-verify-days-note = How often to check that their details are right. Leave empty for never.
tiers-days = days
tiers-hours = hours
tiers-look-gold = Gold
tiers-look-teal = Teal
tiers-look-blue = Blue
tiers-look-purple = Purple
tiers-look-red = Red
tiers-look-green = Green
tiers-look-grey = Grey
tiers-look-outline = Outline

action-tiers-create = add tier "{ $label }"
action-tiers-update = edit tier "{ $label }"
action-tiers-arrange = reorder the tiers
action-tiers-remove = remove tier "{ $label }"
