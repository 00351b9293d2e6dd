# Customers: the list, the dossier, the form.

customers-title = Customers
customers-new = New customer
customers-import = Import
customers-dossier = Customer
customers-summary = { $count ->
    [one] { $count } customer
   *[other] { $count }{ $more ->
        [yes] +
       *[no] {""}
    } customers
} · { $sum } in sales
customers-summary-filtered = { $count ->
    [one] { $count } match
   *[other] { $count }{ $more ->
        [yes] +
       *[no] {""}
    } matches
} · { $sum } in sales

## Nobody there

customers-empty = Your customers belong here: who they are, what they bought, how long they have been away.
customers-empty-import = Import my spreadsheet
customers-empty-new = Add one by hand
customers-empty-samples = Look around with sample data
customers-none = No customer matches these filters.
customers-clear = Clear the filters

## The form

customers-name-example = A person or an organisation
customers-new-more = More details
customers-paste = Paste a text: name, phone and address fill in
customers-paste-filled = Filled in: { $fields }
customers-birthday-hint = For example 1990-5-4, 5-4, or L3-8 in the lunar calendar
customers-lines-hint = Enter saves, Shift + Enter starts a new line
customers-tags-hint = Enter adds a tag; click elsewhere to save
customers-draft-hint = This is a draft you had not saved. Enter saves, Esc leaves.

## The dossier

customers-edit-name = Click to change the name
customers-edit-field = Click to change
customers-wechat-is = WeChat { $wechat }
customers-add-purchase = Add purchase
customers-remove = Remove customer
customers-group-reach = Contact
customers-group-who = Identity
customers-group-keeping = Care
customers-group-custom = Custom
customers-persons = Contact persons
customers-person-add = Add a contact person
customers-person-remove = Remove contact person
customers-figure-year = This year
customers-figure-growth = { $change } on last year
customers-figure-last = Last purchase
customers-figure-total = All sales
customers-figure-since = since { $day }
customers-figure-orders = Orders
customers-figure-mean = { $sum } each
customers-timeline-all = All
customers-timeline-orders = Purchases
customers-timeline-changes = Changes
customers-timeline-order = Purchase
customers-timeline-return = Return
customers-timeline-products = { $products } and more ({ $count })
customers-timeline-more = Earlier
customers-timeline-none = Nothing has happened yet.

## Birthdays

customers-birthday-date = { $monthname } { $day }
customers-birthday-with-year = { $date }, { $year }
customers-birthday-lunar = lunar month { $month }, day { $day }
customers-birthday-lunar-leap = leap { customers-birthday-lunar }

## Tags, sources, regions in the settings

customers-words-title = Tags, sources and regions
customers-words-note = The words in use. Renaming, merging or removing one changes all customers at once.
customers-words-tag = Tags
customers-words-source = Sources
customers-words-region = Regions
customers-words-find = Find a word
customers-words-none-tag = There are no tags yet.
customers-words-none-source = There are no sources yet.
customers-words-none-region = There are no regions yet.
customers-words-none-found = There is no such word.
customers-word-name = New name
customers-word-rename = Rename "{ $name }"
customers-word-merge = Merge
customers-word-merges = "{ $word }" is in use already; the two become one.

## What was done, for undo and the timeline

action-customers-create = add customer "{ $label }"
action-customers-update = edit "{ $label }"
action-customers-put = edit { $field } of "{ $label }"
action-customers-rename-tag = rename tag "{ $label }" to "{ $to }"
action-customers-rename-source = rename source "{ $label }" to "{ $to }"
action-customers-rename-region = rename region "{ $label }" to "{ $to }"
action-customers-remove-tag = remove tag "{ $label }"
action-customers-remove-source = remove source "{ $label }"
action-customers-remove-region = remove region "{ $label }"
action-customers-remove = remove customer "{ $label }"
action-customers-add-person = add contact person "{ $label }"
action-customers-update-person = edit contact person "{ $label }"
action-customers-remove-person = remove contact person "{ $label }"
