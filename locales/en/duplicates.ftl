# Duplicates: finding them, comparing them, making them one.

duplicates-title = Duplicates
duplicates-open = Find duplicates
duplicates-counts = { $strong } almost certain, { $likely } likely, { $possible } possible
duplicates-none = No duplicate customers were found.
duplicates-none-of-strength = No duplicates of this kind were found.
duplicates-back = Back to customers

duplicates-strength-strong = Almost certain
duplicates-strength-likely = Likely
duplicates-strength-possible = Possible

duplicates-reason-number = same number
duplicates-reason-phone = same phone
duplicates-reason-email = same e-mail
duplicates-reason-wechat = same WeChat
duplicates-reason-name-company = same name and company
duplicates-reason-name = same name
duplicates-reason-sound = sounds the same

duplicates-family = One phone, different names: this may be a family. Look closely before you merge.
duplicates-size = { $count } customers
duplicates-more = { $count ->
    [one] One more group is shown once these are done.
   *[other] { $count } more groups are shown once these are done.
}

## Side by side

duplicates-field = Field
duplicates-stays = Stays
duplicates-keep-this = Keep this one
duplicates-leave-out = Leave out
duplicates-take-in = Take in
duplicates-merged = Merged
duplicates-lines = { $count ->
    [one] { $count } purchase
   *[other] { $count } purchases
}
duplicates-persons = { $count ->
    [one] { $count } contact person
   *[other] { $count } contact persons
}
duplicates-added = added { $day }
duplicates-hint = Click a value to use it. Phones, tags and notes are joined; click one to leave it out. Purchases, contact persons and checks come along, and the merge can be undone.
duplicates-merge = Merge into one
duplicates-keep-apart = Not duplicates
duplicates-compare = Compare and merge
duplicates-open-dossier = Open

## While typing

duplicates-like = May already be here:
duplicates-like-open = Open { $name }

## What was done, for undo and the timeline

action-duplicates-merge = merge { $count } records of "{ $label }"
action-duplicates-keep-apart = note that "{ $label }" is no duplicate

error-merge-needs-two = A merge needs at least two different customers. Nothing was changed. Choose again.
