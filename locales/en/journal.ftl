# The book's own history.

journal-undone = undone

action-journal-undo = undo: { $what }
action-samples-fill = { $customers ->
    [one] add a sample customer
   *[other] add { $customers } sample customers
}
