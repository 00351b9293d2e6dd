# Labels and envelopes: the part of the report page that prints addresses.

labels-paper = Paper
labels-paper-sheet = Label sheets
labels-paper-envelope = Envelopes
labels-kind-3x8 = 3 × 8, 70 × 37 mm
labels-kind-3x7 = 3 × 7, 63.5 × 38.1 mm
labels-kind-2x7 = 2 × 7, 99.1 × 38.1 mm
labels-kind-2x8 = 2 × 8, 99.1 × 33.9 mm
labels-kind-2x5 = 2 × 5, 99.1 × 57 mm
labels-kind-own = Custom
labels-own-columns = Columns
labels-own-rows = Rows
labels-own-width = Width
labels-own-height = Height
labels-own-left = Left margin
labels-own-top = Top margin
labels-own-column-gap = Column gap
labels-own-row-gap = Row gap
labels-own-unit = mm
labels-start = First label
labels-start-note = Skip the labels that are used up
labels-start-cell = Start at label { $cell }
labels-envelope-dl = DL, 220 × 110 mm
labels-envelope-zl = ZL, 230 × 120 mm
labels-envelope-c5 = C5, 229 × 162 mm
labels-envelope-size = Envelope size
labels-style = Layout
labels-style-chinese = Chinese
labels-style-western = Western
labels-boxes = Postcode boxes
labels-sender = Sender
labels-sender-hint = Name, address and phone, one a line
labels-content = Content
labels-phone = Phone
labels-person = To the contact person
labels-ending = After the name
labels-ending-default = { "" }
labels-ending-hint = May stay empty
labels-count = { $count ->
    [one] One label
   *[other] { $count } labels
}, { $pages ->
    [one] one page
   *[other] { $pages } pages
}
labels-count-envelopes = { $count ->
    [one] One envelope
   *[other] { $count } envelopes
}
labels-left-out = { $count ->
    [one] One customer has no address and is left out
   *[other] { $count } customers have no address and are left out
}
labels-left-out-more = and more, { $count } in all
labels-none = None of these customers has an address. Add one in the customer’s page first.
labels-first-pages = These are the first { $count } pages. All of them are saved and printed.
labels-save-title = Save labels
labels-file = Address labels.pdf
labels-file-envelopes = Envelopes.pdf
labels-saved = PDF saved.
labels-print-title = Print: addresses

error-sheet-too-large = The labels do not fit on A4, or are too small. Nothing was changed. Check rows, columns, sizes and margins.
