# Exporting everything, and the files it makes.

exports-title = Export everything
exports-what = The whole book
exports-note = Customers, tags, contact persons and every purchase, in files that other programs open too. Imported into an empty book, they give the same book.
exports-workbook = As an Excel workbook
exports-folder = As a folder of CSV files
exports-choose-title = Export to
exports-name = { $name } { $date }
exports-customers = Customers
exports-purchases = Purchases
exports-running = Exporting
exports-done = Saved as "{ $file }": { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
}, { $purchases ->
    [one] { $purchases } purchase
   *[other] { $purchases } purchases
}.
exports-careful = Exported files are not encrypted. Keep them safe.
