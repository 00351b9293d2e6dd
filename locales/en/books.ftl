# The book's place: where it lies, moving it, another one, a new one.

books-in-folder = in the folder "{ $folder }"
books-not-there = was in the folder "{ $folder }", and is not there now
books-move = Move…
books-move-title = Move the customer book to
books-open = Open another…
books-open-title = Open a customer book
books-open-existing = Open a customer book you have…
books-open-this = Open
books-new = New book…
books-new-title = New customer book
books-new-where = Choose where to keep it…
books-recent = Opened lately
books-forget = No longer list "{ $name }"
books-files = Customer books
books-file-name = { $name }
