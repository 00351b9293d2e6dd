# The list of customers: filters, views, columns, bulk changes, export.

## How many; a large book is counted while one looks

lists-so-many = { $count }{ $more ->
    [yes] +
   *[no] {""}
}

## Filters and order

lists-filter-all = All
lists-filter-absent = Absent { $days } days
lists-filter-bought = Bought within { $days } days
lists-filter-month = Bought in { $month } { $year }
lists-filter-never = Never bought
lists-filter-text = Filter
lists-filter-more = Filters
lists-filter-off = Take off "{ $what }"
lists-given = { $what }: { $values }
lists-any = Any
lists-amount-from = At least
lists-amount-to = At most
lists-sales-between = Sales { $from } to { $to }
lists-sales-from = Sales from { $from }
lists-sales-to = Sales up to { $to }
lists-day-since = From
lists-day-until = Until
lists-added-between = Added { $from } to { $to }
lists-added-from = Added since { $from }
lists-added-to = Added until { $to }
lists-birthday-in = Birthday in { $month }
lists-birthday-lunar = lunar month { $month }
lists-phone-yes = With a phone
lists-phone-no = Without a phone
lists-own-holds-any = Contains
lists-own-holds = { $what } has "{ $text }"
lists-own-between = { $what } { $from } – { $to }
lists-own-from = { $what } ≥ { $from }
lists-own-to = { $what } ≤ { $to }
lists-sort = Order
lists-sort-name = By name
lists-sort-sales = By total sales
lists-sort-last-purchase = By last purchase
lists-sort-added = Newest first
lists-sort-tier = By tier
lists-sort-region = By region
lists-sort-own = By { $name }

## Views

lists-views = Views
lists-view-all = All customers
lists-view-new = Save as a view
lists-view-name = Name of the view
lists-view-changed = changed
lists-view-update = Keep what is filtered
lists-view-rename = Rename
lists-view-remove = Remove the view

## Columns

lists-columns = Columns
lists-columns-reset = As it was
lists-column-up = Move "{ $name }" forward
lists-column-down = Move "{ $name }" back
lists-column-name = Customer
lists-column-external-id = Number
lists-column-tier = Tier
lists-column-phone = Phone
lists-column-email = E-mail
lists-column-wechat = WeChat
lists-column-company = Company
lists-column-position = Position
lists-column-address = Address
lists-column-region = Region
lists-column-source = Source
lists-column-responsible = Responsible
lists-column-industry = Industry
lists-column-birthday = Birthday
lists-column-tags = Tags
lists-column-total = Total sales
lists-column-last = Last purchase
lists-column-added = Added

## Many at once

lists-mark = Select "{ $name }"
lists-mark-all = Select all
lists-bulk = Bulk changes
lists-bulk-count = { $count } selected
lists-bulk-all = Select all that match
lists-bulk-clear = Select nobody
lists-bulk-no-tier = No tier
lists-bulk-add-tag = Add tag
lists-bulk-remove-tag = Remove tag
lists-bulk-tag-name = Tag; Enter adds it
lists-bulk-responsible-name = Responsible; Enter sets it
lists-bulk-no-responsible = Nobody
lists-bulk-remove = Remove

## Export

lists-export = Export
lists-export-title = Export customers
lists-export-files = Spreadsheets
lists-export-file = Customers { $day }.xlsx
lists-exported = { $count ->
    [one] { $count } customer exported
   *[other] { $count } customers exported
}

## What was done, for undo and the timeline

action-lists-set-tier = { $count ->
    [one] make { $count } customer "{ $label }"
   *[other] make { $count } customers "{ $label }"
}
action-lists-clear-tier = { $count ->
    [one] take the tier from { $count } customer
   *[other] take the tier from { $count } customers
}
action-lists-set-responsible = { $count ->
    [one] give { $count } customer to "{ $label }"
   *[other] give { $count } customers to "{ $label }"
}
action-lists-clear-responsible = { $count ->
    [one] take the responsible person from { $count } customer
   *[other] take the responsible person from { $count } customers
}
action-lists-add-tag = { $count ->
    [one] tag { $count } customer "{ $label }"
   *[other] tag { $count } customers "{ $label }"
}
action-lists-remove-tag = { $count ->
    [one] take the tag "{ $label }" from { $count } customer
   *[other] take the tag "{ $label }" from { $count } customers
}
action-lists-remove = { $count ->
    [one] remove { $count } customer
   *[other] remove { $count } customers
}
action-lists-save-view = save view "{ $label }"
action-lists-change-view = change view "{ $label }"
action-lists-remove-view = remove view "{ $label }"
