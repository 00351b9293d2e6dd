# The settings.

settings-title = Settings
settings-business = Business
settings-business-name = Name of your business
settings-business-name-note = Shown at the top of the window and printed on reports.
settings-currency = Currency
settings-currency-note = Changes only the sign before amounts; nothing is converted.
settings-currency-cny = Chinese yuan ¥
settings-currency-usd = US dollar $
settings-currency-eur = Euro €
settings-currency-gbp = Pound sterling £
settings-currency-hkd = Hong Kong dollar HK$
settings-currency-twd = New Taiwan dollar NT$
settings-currency-jpy = Japanese yen ¥
settings-look = Language and appearance
settings-language = Language
settings-language-note = Used by the program and by reports.
settings-theme = Appearance
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-data = Customer book
settings-file = Customer book
settings-file-note = Kept encrypted on this computer. The .key and .slots files beside it are its key: take them along when you move it.

settings-sections = Sections of the settings
settings-section-business = Business
settings-section-look = Language and look
settings-section-tiers = Tiers
settings-section-fields = Custom fields
settings-section-words = Tags and sources
settings-section-book = Customer book
settings-section-copies = Backups
settings-edit = Edit "{ $name }"
settings-remove = Remove "{ $name }"
settings-move-up = Move "{ $name }" up
settings-move-down = Move "{ $name }" down

action-settings-change = change the settings
action-books-set-up = set up the book
