# The book's own history.

journal-title = History
journal-note = who changed what, and when
journal-empty = Nothing has been done yet.
journal-more = Earlier
journal-undone = undone
journal-added = added
journal-changed = { "" }
journal-removed = removed
journal-restored = restored
journal-more-records = Many records changed; only the first hundred are listed.
journal-no-fields = Records that came with an import are not listed one by one.
journal-actor-owner = Owner
journal-actor-cli = Command line
journal-standing = Why this cannot be undone
journal-standing-note = These later steps changed the same things. Undo them first, then this step can be undone.
journal-standing-none = Nothing is in the way any more. This step can be undone.
journal-standing-show = Show which

action-journal-undo = undo: { $what }
action-journal-redo = redo: { $what }
action-samples-fill = { $customers ->
    [one] add a sample customer
   *[other] add { $customers } sample customers
}
