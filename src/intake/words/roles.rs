//! What people are: offices, posts, trades.

use crate::intake::inflect::Sort;

/// Ukrainian posts in the nominative; they are found in all cases.
pub const HEADS_UK: &[(&str, Sort)] = &[
    ("мер", Sort::Man), ("мерка", Sort::Woman), ("меркиня", Sort::Woman), ("голова", Sort::Man), ("заступник", Sort::Man), ("заступниця", Sort::Woman), ("директор", Sort::Man), ("директорка", Sort::Woman), ("керівник", Sort::Man), ("керівниця", Sort::Woman),
    ("начальник", Sort::Man), ("начальниця", Sort::Woman), ("секретар", Sort::Man), ("секретарка", Sort::Woman), ("депутат", Sort::Man), ("депутатка", Sort::Woman), ("посол", Sort::Man), ("послиця", Sort::Woman), ("амбасадор", Sort::Man), ("амбасадорка", Sort::Woman), ("консул", Sort::Man), ("консулка", Sort::Woman), ("президент", Sort::Man), ("президентка", Sort::Woman),
    ("міністр", Sort::Man), ("міністерка", Sort::Woman), ("радник", Sort::Man), ("радниця", Sort::Woman), ("координатор", Sort::Man), ("координаторка", Sort::Woman), ("менеджер", Sort::Man), ("менеджерка", Sort::Woman), ("представник", Sort::Man), ("представниця", Sort::Woman), ("речник", Sort::Man), ("речниця", Sort::Woman),
    ("очільник", Sort::Man), ("очільниця", Sort::Woman), ("співзасновник", Sort::Man), ("співзасновниця", Sort::Woman), ("засновник", Sort::Man), ("засновниця", Sort::Woman), ("волонтер", Sort::Man), ("волонтерка", Sort::Woman), ("лікар", Sort::Man), ("лікарка", Sort::Woman), ("професор", Sort::Man), ("професорка", Sort::Woman), ("ректор", Sort::Man), ("ректорка", Sort::Woman),
    ("бургомістр", Sort::Man), ("бургомістерка", Sort::Woman), ("обербургомістр", Sort::Man), ("обербургомістерка", Sort::Woman), ("тренер", Sort::Man), ("тренерка", Sort::Woman), ("вчитель", Sort::Man), ("вчителька", Sort::Woman), ("учитель", Sort::Man), ("учителька", Sort::Woman), ("завідувач", Sort::Man), ("завідувачка", Sort::Woman), ("спеціаліст", Sort::Man), ("спеціалістка", Sort::Woman),
    ("експерт", Sort::Man), ("експертка", Sort::Woman), ("фахівець", Sort::Man), ("фахівчиня", Sort::Woman), ("головний лікар", Sort::Man), ("губернатор", Sort::Man), ("староста", Sort::Man), ("старостка", Sort::Woman), ("перекладач", Sort::Man), ("перекладачка", Sort::Woman), ("активіст", Sort::Man), ("активістка", Sort::Woman), ("мешканець", Sort::Man), ("мешканка", Sort::Woman),
    ("ветеран", Sort::Man), ("ветеранка", Sort::Woman), ("архітектор", Sort::Man), ("архітекторка", Sort::Woman), ("інженер", Sort::Man), ("інженерка", Sort::Woman), ("художник", Sort::Man), ("художниця", Sort::Woman), ("диригент", Sort::Man), ("диригентка", Sort::Woman), ("підприємець", Sort::Man), ("підприємиця", Sort::Woman), ("священник", Sort::Man), ("пастор", Sort::Man), ("учениця", Sort::Woman), ("учень", Sort::Man), ("студентка", Sort::Woman), ("студент", Sort::Man), ("модераторка", Sort::Woman), ("модератор", Sort::Man),
    ("голова правління", Sort::Man), ("керуючий", Sort::Man), ("уповноважений", Sort::Man), ("уповноважена", Sort::Woman), ("віцемер", Sort::Man), ("віце-мер", Sort::Man), ("віцемерка", Sort::Woman), ("головлікар", Sort::Man), ("головлікарка", Sort::Woman), ("медична директорка", Sort::Woman), ("співкоординатор", Sort::Man), ("ландрат", Sort::Man), ("старшина", Sort::Man), ("виконувач", Sort::Man), ("виконувачка", Sort::Woman), ("психологиня", Sort::Woman), ("психолог", Sort::Man), ("музейник", Sort::Man), ("кураторка", Sort::Woman), ("куратор", Sort::Man), ("лідер", Sort::Man), ("лідерка", Sort::Woman),
];

/// Ukrainian adjectives before a post, as stems.
pub const ADJECTIVES_UK: &[&str] = &["міськ*", "перш*", "генеральн*", "виконавч*", "почесн*", "головн*", "сільськ*", "селищн*", "старш*", "надзвичайн*", "повноважн*", "проєктн*", "програмн*", "друг*", "федеральн*", "обласн*", "колишн*", "в. о.", "тимчасов*", "художн*", "медичн*", "адміністративн*", "технічн*", "комерційн*", "регіональн*", "місцев*"];

/// German posts; with a capital.
pub const HEADS_DE: &[&str] = &[
    "*bürgermeister|*bürgermeisterin|*bürgermeisters|ob|oberstadtdirektor|*stadtrat|*stadträtin|stadtrats|*dezernent|*dezernentin|*dezernenten|*leiter|*leiterin|*leiters|*geschäftsführer|*geschäftsführerin|*vorsitzender|*vorsitzende|*vorsitzenden|*landrat|*landrätin|*botschafter|*botschafterin|*botschafters|*konsul|*konsulin|*minister|*ministerin|*staatssekretär|*staatssekretärin",
    "*beauftragter|*beauftragte|*beauftragten|*koordinator|*koordinatorin|*referent|*referentin|*sprecher|*sprecherin|*direktor|*direktorin|*präsident|*präsidentin|*präsidenten|*vorsteher|*vorsteherin|*kanzler|*kanzlerin|*chef|*chefin|pfarrer|pfarrerin|*professor|*professorin|*abgeordneter|*abgeordnete|*abgeordneten|kämmerer|kämmerin|*beigeordneter|*beigeordnete|*beigeordneten|*manager|*managerin|*kommandant|*kommandantin|*intendant|*intendantin",
    "*lehrer|*lehrerin|*trainer|*trainerin|*vertreter|*vertreterin|*dolmetscher|*dolmetscherin|*ingenieur|*ingenieurin|*architekt|*architektin|*arzt|*ärztin|*inspektor|*inspekteur|*gouverneur|*gouverneurin|rektor|rektorin|dekan|dekanin|*mitarbeiter|*mitarbeiterin|*berater|*beraterin|*expertin|*experte|*gründer|*gründerin|*moderator|*moderatorin|*vorstand|*vorständin|*schülerin|*schüler|*studentin|*student|*bischof|*dirigent|*dirigentin|*psychologin|*psychologe|*künstler|*künstlerin|*unternehmer|*unternehmerin|*meister|*meisterin|bgm|*rätin|*sekretär|*sekretärin|*kurator|*kuratorin|*assistentin|*assistent|*verantwortlicher|*verantwortliche|*ratsmitglied|*lotse|*lotsin|schirmherr|schirmherrin|*patin|*pate|*historiker|*historikerin|*stellvertreter|*stellvertreterin|*projektmanager|*sachbearbeiter|*sachbearbeiterin|*fachfrau|*fachmann|*obmann|*therapeut|*therapeutin|*musiker|*musikerin|*organisator|*organisatorin|*helfer|*helferin",
];

/// Words before a German post that belong to it.
pub const ADJECTIVES_DE: &[&str] = &["stellvertretend*|erste|erster|ersten|ehemalig*|zuständig*|kaufmännisch*|wissenschaftlich*|künstlerisch*|ukrainisch*|amtierend*|ehrenamtlich*|stv|hauptamtlich*|zweite|zweiter|dritter|dritte|städtisch*|neu*|technisch*|parlamentarisch*|pädagogisch*|medizinisch*"];

/// English posts.
pub const HEADS_EN: &[&str] = &[
    "mayor|mayoress|provost|councillor|councilor|cllr|alderman|director|head|chair|chairman|chairwoman|chairperson|president|ambassador|consul|minister|secretary|manager|officer|coordinator|co-ordinator|representative|principal|headteacher|headmaster|headmistress|spokesperson|spokesman|spokeswoman|professor|engineer|adviser|advisor|ceo|governor|mp|leader|convener|executive|curator|conductor|teacher|coach|doctor|specialist|expert|founder|co-founder|organiser|organizer|volunteer|interpreter|architect|planner|commissioner|chief|trustee|treasurer|vice-president|vice-mayor|lord-lieutenant|bishop|vicar|reverend|vice-chair|envoy|rector|dean|lecturer|nurse|surgeon|psychologist|consultant|student|pupil|librarian|firefighter|captain|commander|facilitator|moderator|assistant|lead|counsellor|technician|member|translator|psychotherapist|physiotherapist|vice-rector|superintendent|inspector|mayor-elect|deputy",
];

/// Words before an English post that belong to it.
pub const ADJECTIVES_EN: &[&str] = &["lord|deputy|vice|first|former|acting|honorary|senior|chief|executive|managing|general|council|international|twinning|partnership|project|programme|program|assistant|association|society|youth|museum|school|fire|city|town|hospital|medical|library|orchestra|theatre|clinical|relations|group|cabinet|education|technical|strategic|regional|district|county|outgoing|incoming|associate|cultural|policy|communications|emergency|energy|development|art|artistic|music|university|college"];

/// Titles, which are no post and no part of the name.
pub const TITLES: &[&str] = &["dr|prof|herr|herrn|frau|mr|mrs|ms|miss|sir|dame|пан|пані|пана|паном|панові|доктор|доктора|доктором|докторка|докторкою|д-р|проф|пане|доктору|lord|lady|rev|dipl|ing|phil|med|h|c|mult|dr-ing|mdb|mdl|м-р|панею|герр|фрау|rer|nat|jur"];

/// Posts of which one holder only is meant without a name, as speakers.
pub const MAYORS: &[&str] = &["мер|мера|мером|мерка|міський голова|міського голови|міським головою|очільник міста|очільник громади|бургомістр|обербургомістр|oberbürgermeister|oberbürgermeisters|oberbürgermeisterin|bürgermeister|bürgermeisters|bürgermeisterin|ob|mayor|stadtoberhaupt|rathauschef|rathauschefin"];
