# The book's place: where it lies, moving it, another one, a new one.

books-in-folder = 在文件夹“{ $folder }”里
books-not-there = 原来在文件夹“{ $folder }”里，现在找不到
books-move = 移到别处…
books-move-title = 把客户簿移到哪里
books-open = 打开另一本…
books-open-title = 打开客户簿
books-open-existing = 打开已有的客户簿…
books-open-this = 打开
books-new = 新建一本…
books-new-title = 新建客户簿
books-new-where = 选择存放位置…
books-recent = 最近打开过的
books-forget = 不再列出“{ $name }”
books-files = 客户簿
books-file-name = { $name }
