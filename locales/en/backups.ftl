# Copies of the book.

backups-title = Backups
backups-note = A copy is made on the first start of each day, and before every import and upgrade. Ten are kept, recent and older ones.
backups-make = Back up now
backups-save = Save elsewhere…
backups-saved = Saved. Keep the .key and .slots files together with it.
backups-save-title = Where to save the backup
backups-save-file = { $name } { $day }
backups-files = Customer books
backups-none = No backups yet.
backups-when = When
backups-why = Why
backups-size = Size
backups-restore = Restore
backups-reason-daily = Daily
backups-reason-import = Before an import
backups-reason-upgrade = Before an upgrade
backups-reason-manual = By hand
backups-reason-replaced = Replaced by a restore

## Restoring

backups-restore-title = Restore { $moment }
backups-restore-checking = Opening and checking this backup…
backups-restore-note = This backup is whole. The present book stays in the list of backups, so you can go back to it.
backups-restore-run = Restore this backup
backups-restored = Restored. The book it replaced is in the list too.
backups-the-copy = This backup
backups-the-present = Now
backups-holds-name = Business
backups-holds-customers = Customers
backups-holds-purchases = Purchases
backups-holds-change = Last change

## A book that cannot be opened

backups-trouble-looking = Looking for a backup that is whole…
backups-trouble-found = Found a backup that is whole:
backups-trouble-none = No backup that is whole was found.
backups-trouble-restore = Restore this backup
backups-trouble-kept = The book that cannot be opened stays beside it as it is.

## Errors

error-copy-disk-full = The disk is full, so no automatic backup was made this time. Your data is safe and you can go on working. Please free some space.
error-copy-read-only = The backup folder cannot be written to, so no automatic backup was made this time. Your data is safe and you can go on working. Please check the permissions of the “copies” folder.
error-copy-failed = No automatic backup could be made this time. Your data is safe and you can go on working. Please make one by hand in Settings.
error-copy-gone = This backup is no longer there. Nothing has changed. Please choose another.
error-copy-damaged = This backup is damaged or its key files are missing, so it cannot be restored. Nothing has changed. Please choose another.
