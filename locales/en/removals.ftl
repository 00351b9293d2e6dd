# The recycle bin.

removals-title = Recycle bin
removals-count = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
removals-note = What was removed lies here and can be brought back at any time. It is never emptied by itself.
removals-empty = The recycle bin is empty. Customers, contact persons and purchases that are removed come here.
removals-kind = Kind
removals-what = What
removals-when = Removed
removals-by = By
removals-by-owner = Owner
removals-restore = Bring back
removals-restore-many = { $count ->
    [one] Bring back { $count } record
   *[other] Bring back { $count } records
}
removals-more = Removed earlier

action-removals-restore = { $count ->
    [1] bring back "{ $label }"
   *[other] bring back { $count } records
}
