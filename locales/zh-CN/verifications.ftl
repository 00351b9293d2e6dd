# Verifications: how complete a profile is, and what was checked when.

verifications-complete = 资料 { $percent }%
verifications-complete-name = 资料 { $percent }%，还缺 { $count } 项
verifications-whole = 该有的资料都有了。
verifications-missing = 还缺 { $count } 项，点一下就填：
verifications-check = 今天核实
verifications-check-name = 今天核实了“{ $part }”
verifications-never = 没核实过
verifications-on = { $day } 核实
verifications-title = { $day } 由{ $who }核实，下次 { $due }
verifications-by = { $day } 由{ $who }核实
verifications-due = { $day } 该再核实了
verifications-owner = 店主

action-verifications-verify = 核实“{ $label }”的{ $part ->
    [reach] 联系方式
    [identity] 身份
    [keeping] 维护资料
   *[persons] 联系人
}
