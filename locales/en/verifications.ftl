# Verifications: how complete a profile is, and what was checked when.

verifications-complete = Profile { $percent }%
verifications-complete-name = Profile { $percent }% complete, { $count } missing
verifications-whole = Everything that is needed is there.
verifications-missing = { $count } missing. Click one to fill it in:
verifications-check = Checked today
verifications-check-name = Checked "{ $part }" today
verifications-never = never checked
verifications-on = checked { $day }
verifications-title = Checked on { $day } by { $who }, next on { $due }
verifications-by = Checked on { $day } by { $who }
verifications-due = due again since { $day }
verifications-owner = the owner

action-verifications-verify = check the { $part ->
    [reach] contact details
    [identity] identity
    [keeping] care details
   *[persons] contact persons
} of "{ $label }"
