# What only the command line says.

error-map-unreadable = Cannot read --map "{ $text }". Nothing was changed. Write OUR_FIELD=THEIR_COLUMN, for example name=Customer.
error-sheet-unknown = There is no sheet "{ $name }" in the file. Nothing was changed. Give a sheet's name or its number from 1.
error-book-not-whole = The customer book is not whole; see the list above. Nothing was changed. The latest copy can be restored.
error-internal-of-nobody = --internal belongs with --customer or --all. Nothing was changed.
