# The book's own history.

journal-undone = 已撤销

action-journal-undo = 撤销：{ $what }
action-samples-fill = 放入示例（{ $customers } 位客户）
