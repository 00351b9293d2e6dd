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
