# The guide and the tour. In a chapter an empty line ends a paragraph, lines with - or 1. are lists, **…** names a control
# and `…` a key.

guide-title = Help
guide-note = How it works, one thing a chapter
guide-chapters = Chapters
guide-picture = Picture: { $chapter }

## The tour

guide-tour-again = Show me around
guide-tour-skip = Skip
guide-tour-back = Back
guide-tour-next = Next
guide-tour-end = Begin
guide-tour-count = { $at } / { $total }
guide-tour-search = Find anything here
guide-tour-search-text = Type a name, pinyin initials, the end of a phone number or a company. Actions and pages are found here too. Press / to come here from anywhere.
guide-tour-customers = Your customers
guide-tour-customers-text = Filter and sort the list. Click a customer and the whole story opens beside it; every field is edited where it stands.
guide-tour-import = Bring your spreadsheet
guide-tour-import-text = Excel, CSV and address books. Columns are matched for you, and you see what becomes of every row before anything is stored.
guide-tour-undo = Take it back
guide-tour-undo-text = This button names what you did last. One click and it never happened, whole imports included.
guide-tour-reports = Print the year
guide-tour-reports-text = Once there are purchases, this is where the year's report is: look at it, print it or save it as a PDF.
guide-tour-guide = When you need it
guide-tour-guide-text = The guide is here, and so is this tour. Press ? to see the keys.

## Chapters

guide-begin-title = Begin
guide-begin-text =
    Regulars keeps your customers and what they buy in one **customer book**: an encrypted file on this computer. No account, no network.

    The first time, write the name of your business and choose where to begin:

    - **Import my spreadsheet**: if you have an Excel, CSV or address book file, start here.
    - **Look around first**: three years of a tea shop. Click anything; you cannot break it.
    - **Start empty**: add customers one by one.

    Pages are at the left; search, undo and **New** are at the top of every page. In a narrow window the left side folds to its icons.

    The name of the business, language, look and currency are in **Settings**. A change takes effect at once and can be undone.

guide-import-title = Import a spreadsheet
guide-import-text =
    Click **Import** on the customers page, or drop a file anywhere on the window.

    1. Choose a file. The program sees whether it holds customers or purchases, and on which sheet.
    2. Check the columns. At the left are those of the file, at the right ours; correct any that are wrong.
    3. Look at the preview: what is new, what changes, what stays the same, and what is refused and why.
    4. Click **Import**. You are told how much was imported; **Undo** takes all of it back.

    Refused rows can be saved with **Save problem rows**: the reason stands beside each. Mend that file and import it.

    Importing a file twice changes nothing. How columns were matched is remembered for the next file like it.

guide-find-title = Find somebody
guide-find-text =
    Press `/` or click the search box and type a little:

    - a name, its pinyin, or the initials: `wxm` finds 王小明;
    - the end of a phone number: `4321`;
    - a part of the company's name.

    Choose with the arrow keys and press Enter. The customer opens beside the page you are on, and a filtered list stays as it was.

    Actions and pages are found the same way: try “undo” or “reports”.

guide-customers-title = Customers
guide-customers-text =
    Filter the list by tier, region and absence; click a column's name to sort. `j` and `k` move, Enter opens.

    A customer's page has the profile at the left and everything that happened at the right: purchases, and every change.

    - Click any field to change it. Enter saves, `Esc` leaves; what you typed is kept as a draft.
    - Fields without a value wait as small buttons.
    - Phone numbers and WeChat names have a button that copies them.
    - An organisation can have several **contact persons**.

    Press `n` for a new customer. Only the name is required; the rest can wait.

guide-purchases-title = Add a purchase
guide-purchases-text =
    Open a customer and click **Add purchase**, or click **New** at the top and choose **Purchase**.

    - Choose the customer by name, pinyin or the end of the phone number. Without one it is a walk-in sale.
    - Products you have sold before are found as you type; a new one may be written.
    - The amount is quantity times price until you type your own.
    - A return has a negative quantity.

    The purchase appears on the customer's timeline at once, and this year's sales, all sales and the report follow. Open an order to change or remove any of its lines.

guide-undo-title = Undo
guide-undo-text =
    Everything can be taken back: an edit, a removal, a purchase, a whole import.

    - After each step a line at the foot says what was done, with **Undo** beside it.
    - The button at the top always names the last step; `Ctrl Z` does the same.
    - Earlier changes stand on the customer's timeline, each with its own undo.
    - **History**, at the lower left, tells the whole book: who changed what and when, and what it was before.

    When the same thing was changed again later, nothing is undone and the later change stays. The program lists the steps in the way; undo those first.

guide-reports-title = The year's report
guide-reports-text =
    What you see on the **Reports** page is what comes out on paper: the year in one sentence, figures against last year, who came most, who left, whom to look after.

    Choose a year, then **Print** or **Save as PDF**. It stays readable in black and white. Where there is no data, one sentence says so instead of an empty chart.

    Three things can be printed:

    - **The year**: the report on all your customers.
    - **By customer**: two pages each, for one or for many at once. The version to hand over leaves out rank, margin and notes; the internal one has them.
    - **Labels and envelopes**: choose the sheet and the label to begin at, so that a half-used sheet is not wasted.

guide-shape-title = Make it yours
guide-shape-text =
    Every trade keeps different things. All of it is in **Settings**:

    - **Tiers**: their names, order and colour, how often to be in touch, how to treat them.
    - **Custom fields**: a number plate, a size, a card number; as text, number, money, date or choice. They appear on a customer's page, in the list and in imports.
    - Tags, sources and regions in use can be renamed; two that are named alike become one.

    A field you retire keeps what was filled in, and can be brought back.

guide-keys-title = Keys
guide-keys-text =
    Everything can be done without a mouse. `Tab` goes to the next control, Enter presses it, `Esc` closes whatever lies on top.

    While you type in a field a letter is a letter; leave the field first.

guide-safety-title = Where your data is
guide-safety-text =
    The book is encrypted from its first byte and lies on this computer only. The program uses no network and sends nothing anywhere.

    The name of the book's file stands in **Settings**. Two more files lie beside it, and the three belong together:

    - the book itself;
    - the file ending in .slots, which holds the locked key;
    - the file ending in .key, which opens that lock. Without it nobody can open the book.

    Take all three along to another computer. To hand on a copy that must not be read, keep the .key file back.

    The program makes backups by itself: one each day, one before every import and upgrade, ten in all. In **Settings** you can make one now, save one elsewhere, or restore one. A backup is opened and checked first, and the book it replaces is kept.

    When a book cannot be opened the program says why and looks for a backup that is whole. It never deletes or rewrites the file.
