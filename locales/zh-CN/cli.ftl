# What only the command line says.

error-map-unreadable = --map 的“{ $text }”看不懂。什么都没有改。写成“我们的字段=表里的列名”，例如 name=客户名称。
error-sheet-unknown = 文件里没有工作表“{ $name }”。什么都没有改。写工作表的名字，或从 1 数起的序号。
error-book-not-whole = 客户簿有不完整的地方，见上面的清单。什么都没有改。可以用最近的副本恢复。
error-internal-of-nobody = --internal 要和 --customer 或 --all 一起用。什么都没有改。
