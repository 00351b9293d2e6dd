# The frame, the first run, what every page shares, errors of the book and the core, and the names of fields.

## The frame

app-pages = Pages
app-add = New
app-add-customer = Customer
app-add-purchase = Purchase
app-rail-fold = Collapse
app-rail-unfold = Expand
app-search = Find a customer or a command
app-search-actions = Commands
app-search-none = Nothing found. Try another spelling, pinyin initials or the end of a phone number.
app-undo = Undo
app-undo-name = Undo: { $name }
app-undo-last = Undo the last change
app-done = Done: { $name }
app-undone = Undone: { $name }
app-close = Close
app-cancel = Cancel
app-save = Save
app-more = More
app-opening = Opening the book…
app-retry = Try again
app-copy = Copy
app-copied = Copied
app-copy-what = Copy { $what }
app-required = Please fill this in.
app-no-number = This is not a number.
app-none = —
app-home = Go to the customers
app-page-missing = There is no page here; the address may be mistyped.

## Long work

app-work-count = { $done }
app-work-count-of = { $done } / { $total }
app-work-rate = { $rate } a second
app-work-left-seconds = about { $count } s left
app-work-left-minutes = about { $count } min left

## Marks between words

app-comma = {", "}

## Keys

app-keys-title = Keyboard shortcuts
app-keys-search = Search
app-keys-new = New customer
app-keys-move = Move down and up the list
app-keys-open = Open
app-keys-mark = Select
app-keys-extend = Select on
app-keys-all = Select all
app-keys-close = Close; drafts are kept
app-keys-undo = Undo the last change
app-keys-zoom = Larger, smaller, usual size
app-keys-go = Go to { $page }
app-keys-then = then
app-keys-help = Show this list

## How long ago

app-ago-today = today
app-ago-days = { $count ->
    [one] yesterday
   *[other] { $count } days ago
}
app-ago-months = { $count ->
    [one] a month ago
   *[other] { $count } months ago
}
app-ago-years = { $count ->
    [one] a year ago
   *[other] { $count } years ago
}
app-ago-ahead = { $count ->
    [one] tomorrow
   *[other] in { $count } days
}

## First run

app-language-zh-cn = 中文
app-language-en = English
app-welcome = Welcome to Regulars
app-welcome-note = Who your customers are, what they bought and what you promised them: all in one book.
app-business-name = Name of your business
app-business-name-example = For example: Moonlight Tea
app-business-name-missing = Please write the name of your business first. It is printed on reports, and you can change it later.
app-doors = Where would you like to start?
app-door-spreadsheet = Import my spreadsheet
app-door-spreadsheet-note = Excel, CSV or an address book. Columns are matched for you.
app-door-samples = Look around first
app-door-samples-note = Three years of a tea shop's customers and sales to click through.
app-door-empty = Start empty
app-door-empty-note = Add customers one by one.
app-welcome-promise = Your data stays on this computer, encrypted. No account and no internet needed.
app-sample-business = Moonlight Tea
app-samples-making = Preparing the sample
app-samples-note = Making up three years of a tea shop's customers and sales. This takes less than a minute.
app-samples-count = { $total ->
    [0] Starting
   *[other] { $done } of { $total } customers
}

## A book that cannot be opened

app-trouble-title = The customer book did not open
app-trouble-kept = The file is where it was, and nothing in it was changed.

## Errors of the book. Each says what happened, what it means for the data, and what to do.

error-unknown = Something unexpected went wrong ({ $code }). Nothing was changed. Please try again.
error-bridge-failed = The program did not answer. Nothing was changed. Please close it and open it again.
error-defect = The program made a mistake and could not do this. Nothing was changed. Please try again, and tell us if it keeps happening.
error-book-missing = The customer book "{ $file }" is not there. Nothing was changed. Check that it was not moved, then try again.
error-book-exists = There is already a file called "{ $file }". It was not overwritten. Please choose another name.
error-book-in-use = The customer book "{ $file }" is open in another window or program. Nothing was changed. Close it there, then try again.
error-book-newer = This customer book was written by a newer version of the program, and this version cannot read it. Nothing was changed. Install the new version to open it.
error-book-damaged = The file of the customer book is damaged and cannot be read. It was neither changed nor deleted. Restore a backup, and keep this file.
error-slots-missing = "{ $file }", which belongs beside the customer book and is needed to open it, is missing or unreadable. Nothing was changed. Put it back, then try again.
error-key-missing = The key file "{ $file }" is missing. The customer book is encrypted and cannot be opened without it. Nothing was changed. Put the key back beside the book, then try again.
error-key-wrong = The key does not fit this customer book. Nothing was changed. Find the original key file, then try again.
error-disk-full = The disk is full, so this was not saved. Everything saved before is safe. Free some space, then try again.
error-read-only = This place cannot be written to, so this was not saved. Everything saved before is safe. Check the permissions of the folder.
error-not-permitted = { $actor } may not do this. Nothing was changed.
error-nothing-to-undo = There is nothing to undo.
error-already-undone = This was undone before.
error-not-undoable = This undo cannot be taken back. If you need the data, import the file again.
error-undo-conflict = { $count ->
    [0] Later changes are in the way, so nothing was undone and no data has changed.
    [one] One later step changed the same things, so nothing was undone and no data has changed. Undo that step first.
   *[other] { $count } later steps changed the same things, so nothing was undone and no data has changed. Undo those first.
}
error-copy-is-book = “{ $file }” is the book itself, so it cannot be its own copy. Nothing has changed. Please choose another file.
error-book-busy = The book is busy with something else, so this was not done. Nothing has changed. Please wait for it to finish and try again.
error-cancelled = Cancelled. Nothing was saved.
error-file-failed = The file "{ $file }" could not be handled ({ $reason }). Nothing was changed. Check the file, then try again.

## Errors of the core

error-not-found = This { $kind } is no longer there; it may just have been removed. Nothing was changed.
error-in-bin = "{ $name }" is in the recycle bin. Nothing was changed. Bring it back there first.
error-field-required = Please fill in "{ $field }".
error-field-too-long = "{ $field }" is too long. It may have { $max } characters at most.
error-amount-too-large = "{ $field }" is too large. Were some zeros typed too many?
error-choice-unknown = "{ $field }" has no choice "{ $text }". Pick one of its choices, or add it in the settings first.
error-name-taken = There is already one called "{ $name }". Please choose another name.
error-too-many = There can be { $max } at most. Nothing was changed.
error-column-missing = The sheet has no column for "{ $field }". Nothing was imported. Say which column it is, or choose another file.
error-map-unknown = There is no field "{ $name }", so nothing was imported. Check the name before the equals sign of --map.
error-column-unknown = The sheet has no column "{ $name }". Nothing was imported. Open the file again and match the columns once more.
error-field-unreadable = "{ $field }" cannot be read: { $text }. Please write it another way.

## Kinds of records

kind-customer = customer
kind-contact-person = contact person
kind-purchase = purchase
kind-record = record
kind-product = product
kind-tier = tier
kind-import = import
kind-field = field
kind-view = view

## Fields, by the names they have in the code

field-name = Name
field-last-name = Last name
field-first-name = First name
field-external-id = Customer no.
field-phone = Phone
field-more-phones = Other phones
field-email = Email
field-wechat = WeChat
field-company = Company
field-position = Position
field-address = Address
field-industry = Industry
field-size = Size
field-region = Region
field-source = Source
field-responsible = Responsible
field-tier = Tier
field-birthday = Birthday
field-lunar-birthday = Lunar birthday
field-preferences = Needs and preferences
field-preferred-channel = Preferred channel
field-tags = Tags
field-note = Note
field-contact-person = Contact person
field-customer = Customer
field-order-no = Order no.
field-date = Date
field-product-code = Product code
field-product-name = Product
field-quantity = Quantity
field-unit-price = Price
field-amount = Amount
field-cost = Cost
field-discount = Discount
field-customer-id = Customer no.
field-customer-phone = Customer phone
field-customer-name = Customer name
field-customer-record-id = Regulars customer ID
field-record-id = Regulars ID
field-line-note = Note
field-line-id = Regulars line ID
field-business-name = Name of your business
field-currency = Currency
field-language = Language
field-theme = Theme
field-file-name = File
field-tier-name = Name of the tier
field-tier-look = Colour
field-policy = Service promise
field-contact-days = Contact interval
field-response-hours = Response time
field-verify-days = Verification interval
field-field-name = Name of the field
field-field-choices = Choices
field-word = Name
field-view = Name of the view
