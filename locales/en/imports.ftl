# Importing a spreadsheet: the wizard, the reasons rows are refused, the sheet of problem rows.

imports-title = Import
imports-title-customers = Import customers
imports-title-purchases = Import purchases
imports-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
imports-sheet-name = sheet “{ $name }”

action-imports-run = Import “{ $label }”

## Step 1: the file

imports-step-file = File
imports-step-what = What it is
imports-step-columns = Columns
imports-step-preview = Preview

imports-choose = Choose a file
imports-choose-other = Another file
imports-choose-title = Choose the spreadsheet to import
imports-files = Spreadsheets and contacts
imports-files-all = All files
imports-files-xlsx = Excel workbook
imports-drop-sentence = Drop a list of customers or purchases here, or choose a file. You see what becomes of every row before anything is stored.
imports-drop-formats = xlsx, xls, xlsb, ods, csv, tsv, vcf; exports of Fxiaoke, Youzan, WeChat Shop, Taobao, Zoho, HubSpot, Google and Outlook are recognised.
imports-drop-promise = The file is read on this computer only. The whole import can be undone afterwards.

## Step 2: what it is

imports-what = What it is
imports-kind = Each row is
imports-kind-customers = a customer
imports-kind-purchases = a purchase
imports-sheet = Sheet
imports-encoding = Text encoding
imports-encoding-note = If the text looks garbled, try another encoding.
imports-day-order = Dates are
imports-day-first = day/month/year
imports-month-first = month/day/year
imports-walk-in = Rows without a customer are walk-in sales
imports-walk-in-note = Otherwise such rows are not imported.
imports-create-customers = Create customers not seen before
imports-create-customers-note = Otherwise their rows are not imported.
imports-preset-recognised = Recognised: { $name }

imports-preset-regulars = a Regulars export
imports-preset-zoho = Zoho CRM export
imports-preset-hubspot = HubSpot export
imports-preset-fxiaoke = Fxiaoke export
imports-preset-youzan-items = Youzan order items
imports-preset-youzan-orders = Youzan orders
imports-preset-youzan-customers = Youzan customers
imports-preset-wechat-shop = WeChat Shop orders
imports-preset-taobao = Taobao orders
imports-preset-google = Google contacts
imports-preset-outlook = Outlook contacts
imports-preset-sheet = Customer spreadsheet

## Step 3: columns

imports-columns-theirs = In the file
imports-columns-ours = Goes to
imports-columns-samples = Samples
imports-column-for = “{ $column }” goes to
imports-column-new = New field…
imports-new-field = Name and kind of the new field
imports-add-choices = Add choices that the field does not have yet
imports-column-none = Leave out
imports-column-guessed = Guessed
imports-column-remembered = Remembered
imports-column-chosen = Chosen
imports-column-values = { $count ->
    [one] { $count } value matched
   *[other] { $count } values matched
}
imports-column-values-open = { $count ->
    [one] { $count } value open
   *[other] { $count } values open
}
imports-column-refused = { $count ->
    [one] { $count } bad cell
   *[other] { $count } bad cells
}
imports-column-missing = A column is still needed for: { $field }
imports-samples-none = no samples
imports-values-title = Values in “{ $column }”
imports-values-none = Empty
imports-value-for = Tier for “{ $value }”
imports-mapping-folded = { $mapped } of { $total } columns matched
imports-mapping-left = Left out: { $names }
imports-mapping-change = Change
imports-mapping-done = See the result
imports-remember-title = Remembered
imports-remember-note = The next file with the same headers maps itself.

## Step 4: what would happen

imports-outcome-title = What will happen
imports-outcome-new = new
imports-outcome-changed = updated
imports-outcome-same = unchanged
imports-outcome-refused = cannot import
imports-outcome-note-changed = in the book already, with other details
imports-outcome-note-same = in the book already
imports-outcome-created = { $count ->
    [one] { $count } customer will be created as well
   *[other] { $count } customers will be created as well
}
imports-outcome-for-removed = { $count ->
    [one] { $count } of them was bought by a customer in the recycle bin
   *[other] { $count } of them were bought by customers in the recycle bin
}
imports-outcome-promise = All rows or none; the whole import can be undone afterwards.
imports-nothing = Nothing new to import
imports-run-customers = { $count ->
    [one] Import { $count } customer
   *[other] Import { $count } customers
}
imports-run-purchases = { $count ->
    [one] Import { $count } purchase
   *[other] Import { $count } purchases
}
imports-save-problems = Save problem rows
imports-problems-note = Mend them there and import that sheet.
imports-problems-saved = { $count ->
    [one] { $count } problem row saved.
   *[other] { $count } problem rows saved.
}
imports-problems-title = Save the problem rows
imports-problems-file = { $name } problem rows.xlsx
imports-problem-sheet = Problem rows
imports-reason = Reason
imports-reason-in-column = { $column }: { $reason }

imports-tab-new = New
imports-tab-changed = Updated
imports-tab-same = Unchanged
imports-tab-refused = Cannot import
imports-preview-row = Row
imports-preview-who = Name
imports-preview-what = Product
imports-preview-changes = Changes
imports-preview-column = Column
imports-preview-value = As written
imports-preview-reason = Reason
imports-preview-first = The first { $shown } of { $count } rows.
imports-preview-none = There are no such rows.
imports-change = { $field }: { $from } → { $to }
imports-change-set = { $field }: { $to }
imports-change-only = { $field }
imports-change-person = adds a contact person
imports-empty-value = (empty)

## Work under way

imports-rehearsing = Checking every row; nothing is stored yet
imports-running = Importing
imports-saving = Gathering the problem rows
imports-cancelled = Stopped. Nothing was changed.
imports-again = Check again

## After

imports-done-one = Imported: { $first }.
imports-done-two = Imported: { $first }, { $second }.
imports-done-new-customers = { $count ->
    [one] { $count } new customer
   *[other] { $count } new customers
}
imports-done-new-purchases = { $count ->
    [one] { $count } new purchase
   *[other] { $count } new purchases
}
imports-done-changed-customers = { $count } updated
imports-done-changed-purchases = { $count } updated
imports-done-same = { $count ->
    [one] { $count } row brought nothing new.
   *[other] { $count } rows brought nothing new.
}
imports-done-refused = { $count ->
    [one] { $count } row could not be imported and was left alone.
   *[other] { $count } rows could not be imported and were left alone.
}
imports-done-created = { $count ->
    [one] { $count } customer was created along the way.
   *[other] { $count } customers were created along the way.
}
imports-done-for-removed = { $count ->
    [one] { $count } purchase was made by a customer in the recycle bin; it counts in the sales.
   *[other] { $count } purchases were made by customers in the recycle bin; they count in the sales.
}
imports-see = See customers
imports-see-report = See the annual report
imports-undo = Undo
imports-more = Import another file

## Why a row is refused

import-refused-cell-error = the formula failed and has no value
import-refused-number-damaged = the number was damaged by a spreadsheet, its last digits are lost
import-refused-amount-unreadable = the amount cannot be read
import-refused-number-unreadable = the number cannot be read
import-refused-value-unreadable = the value cannot be read
import-refused-choice-unknown = there is no such choice
import-refused-amount-missing = no amount
import-refused-amount-too-large = the amount is too large
import-refused-date-unreadable = the date cannot be read
import-refused-date-missing = no date
import-refused-birthday-unreadable = the birthday cannot be read
import-refused-name-missing = no name
import-refused-too-long = the text is too long
import-refused-ambiguous = two customers in the book fit equally well
import-refused-name-differs = in the book it belongs to another name, and whether it is the same person is not clear
import-refused-customer-removed = this customer is in the recycle bin
import-refused-customer-missing = no customer
import-refused-customer-unknown = this customer is not in the book
import-refused-product-missing = no product

## Errors. What happened, that nothing was changed, what to do.

error-file-empty = This file is empty. Nothing was changed. Open it to see whether it is the right one, or export it again.
error-file-encrypted = This file has a password and cannot be opened. Nothing was changed. Remove the password in Excel, save a copy and import that.
error-file-damaged = This file is damaged or incomplete. Nothing was changed. Open it in Excel or WPS, save it as xlsx and import that.
error-file-too-large = This file is too large to read. Nothing was changed. Split it, or save it as csv and import that.
error-file-bomb = This file unpacks to an absurd size, so reading it was stopped. Nothing was changed. Open it in Excel or WPS, save it as a new xlsx and import that.
error-file-not-table = This file is neither a table nor contacts. Nothing was changed. Choose an xlsx, xls, ods, csv or vcf file.
error-sheet-missing = The file has no such sheet; it may just have been changed. Nothing was changed here. Choose the file again.
error-no-header = The sheet “{ $sheet }” is empty. Nothing was changed. Choose another sheet or another file.
error-encoding-unknown = The encoding “{ $label }” is unknown. Nothing was changed. Choose another encoding.
error-file-unreadable = This file cannot be read: it may have been moved, be in use, or not be yours to read. Nothing was changed. Close the program that uses it and choose it again.
error-file-write-failed = The file could not be written. Nothing was changed in the book. See whether the disk has room and the file is not open elsewhere, then save it in another place.
error-too-many-rows = There are { $rows } rows, and one sheet holds { $limit } at most. Nothing was changed. Save them in several parts.
error-file-forgotten = The program was opened anew and no longer knows where this file lies. Nothing was changed. Choose the file again.
