# The page that shows the annual report, saves it and prints it. What stands on the report itself is in reports.ftl.

reports-page-title = Reports
reports-page-year = Year
reports-page-year-choice = { $year }
reports-page-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
reports-page-page = Page { $page } of { $count }
reports-page-print = Print
reports-page-save = Save as PDF
reports-page-saved = PDF saved.
reports-page-fit-width = Width
reports-page-fit-page = Whole page
reports-page-zoom = Zoom
reports-page-empty = Once there are purchases, this is where the year becomes a report to print: what was sold, who came, who left, whom to look after.
reports-page-empty-import = Import purchases
reports-page-empty-customers = See customers
reports-page-save-title = Save the annual report
reports-page-files-pdf = PDF document
reports-page-file = Annual customer report { $year }.pdf
reports-page-print-title = Print: annual customer report { $year }

## Which part of the page

reports-page-part-annual = The year
reports-page-part-customers = By customer
reports-page-part-labels = Labels and envelopes
reports-page-parts = What to print

## Whom to print for

reports-page-who = For whom
reports-page-who-bought = All who bought that year
reports-page-who-top = The best customers
reports-page-who-tier = One tier
reports-page-who-chosen = Chosen customers
reports-page-who-all = All customers
reports-page-who-count = How many
reports-page-who-tier-choose = Choose a tier
reports-page-who-one = Customer
reports-page-nobody = No customer matches. Choose another year, or choose differently.
reports-page-nobody-chosen = No customer is chosen yet. Find one here, or choose some in the list of customers.
reports-page-customers-count = { $count ->
    [one] One customer, 2 pages
   *[other] { $count } customers, 2 pages each
}
reports-page-customers-place = { $place } of { $count }
reports-page-before = Previous customer
reports-page-next = Next customer
reports-page-version = Version
reports-page-version-hand-over = To hand over
reports-page-version-internal = Internal
reports-page-internal-note = The internal version shows rank, margin and notes. Do not hand it over.
reports-page-customer-saved = { $count ->
    [one] The report is saved.
   *[other] { $count } reports are saved.
}
reports-page-customer-save-title = Save the customer report
reports-page-customer-file = { $name } { $year }.pdf
reports-page-customer-file-internal = { $name } { $year } (internal).pdf
reports-page-customers-file = Customer reports { $year } ({ $count }).pdf
reports-page-customers-file-internal = Customer reports { $year } ({ $count }, internal).pdf
reports-page-customer-print-title = Print: year { $year }
reports-page-making = Making the reports
reports-page-customer-of-dossier = Print annual report

error-report-nobody = There is nobody to print for. Nothing was changed. Choose differently.
error-report-print-gone = What was to be printed is gone. Nothing was changed. Close this window and press print again.
error-report-too-many = At most { $max } can be printed at once. Nothing was changed. For more, save the PDF and print that.
