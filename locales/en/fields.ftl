# Custom fields: what this trade keeps of its customers beyond what every book has.

fields-title = Custom fields
fields-note = Number plates, sizes, card numbers: whatever your trade keeps. Fields appear in the customer's profile, the list, imports and exports.
fields-new = Add a field
fields-edit = Edit field
fields-none = There are no custom fields yet.
fields-name-example = For example: number plate, size, skin type
fields-kind = Kind
fields-kind-text = Text
fields-kind-number = Number
fields-kind-money = Amount
fields-kind-date = Date
fields-kind-choice = Choice
fields-kind-stays = The kind is chosen once, so that what is filled in stays readable.
fields-choice = Choice
fields-choice-add = Add choice
fields-choice-add-example = New choice
fields-choices-none = No choices yet
fields-choices-hint = Enter adds a choice
fields-choices-note = Renaming a choice renames it for every customer that has it. Give it the name of another, and the two become one.
fields-in-list = Show in the customer list
fields-in-list-short = List
fields-listed = Show "{ $name }" in the list
fields-filled = { $count ->
    [0] not used yet
    [one] { $count } filled in
   *[other] { $count } filled in
}
fields-kept = { $count ->
    [0] nothing kept
    [one] { $count } value kept
   *[other] { $count } values kept
}
fields-removed = { $count ->
    [one] { $count } field out of use
   *[other] { $count } fields out of use
}
fields-restore = Bring back

action-fields-create = add field "{ $label }"
action-fields-update = edit field "{ $label }"
action-fields-arrange = reorder the fields
action-fields-remove = take field "{ $label }" out of use
action-fields-restore = bring back field "{ $label }"
action-fields-rename-choice = rename choice "{ $label }" of "{ $name }" to "{ $to }"
action-fields-remove-choice = remove choice "{ $label }" of "{ $name }"
