//! How a stay, a feast or a tournament begins and ends.

/// Verbs of the first day.
pub const BEGINS: &[&str] = &[
    "прибу*|приїха*|прилеті*|розпоча*|розпочн*|почав|почала|почали|почався|почалася|почалося|почнеться|стартува*|відкри*|вируши*|виїха*",
    "kam|kamen|kommt|kommen|angekommen|ankam|ankamen|eingetroffen|traf|trafen|trifft|treffen|angereist|anreisen|reist _ an|reisten _ an|begann|begannen|begonnen|beginnt|beginnen|startet|startete|gestartet|gelandet|landete|landeten|eröffnet|los|los geht|losgefahren|aufgebrochen|abgefahren|reisten|fuhren|flogen|brachen",
    "arrived|arrives|arrive|arriving|landed|came|began|begun|begins|begin|started|starts|kicked off|kicks off|kick off|opened|opens|got here|got in|flew in|travelled up|came over|left|set off|set out|departed|flew out",
];

/// Verbs of the last day.
pub const ENDS: &[&str] = &[
    "від'їха*|від'їжджа*|відбула|відбули|відбув|відбуває|вилеті*|відлеті*|полеті*|поверта*|повернул*|повернув*|повернеть*|повернуть*|завершу*|завершив*|завершил*|завершит*|закінчу*|закінчив*|закінчил*|закінчит*|додому",
    "ab|abgereist|abreisen|abreisten|abreise|heim|heimgereist|heimwärts|heimfliegen|zurück|zurückgereist|zurückgekehrt|zurückgeflogen|verließ|verließen|verlassen|verlässt|endet|endete|enden|endeten|zu ende|schließt|schloss|ausklingen|verabschiedet*",
    "left|leave|leaves|leaving|flew home|flew back|flies home|fly home|flying home|flies back|fly back|home|went back|return|returns|returned|depart|departs|departed|ended|ends|end|finishes|finished|finish|closes|closed|concludes|concluded|wound up|winds up|travelled back|headed back|head back",
];
