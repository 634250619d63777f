//! Tags and text of XML and HTML, one after the other, without a tree. Whatever the input, each byte is looked at a bounded number of times.

/// A piece of a marked-up text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// Text, its entities as they stand; see [`decoded`].
    Text(&'a str),
    /// A tag opens; the name alone.
    Open(&'a str),
    /// A tag that closes at once.
    Empty(&'a str),
    /// A tag closes.
    Close(&'a str),
}

/// The pieces of a text.
pub struct Tokens<'a> {
    rest: &'a str,
    /// The tag that came last, without its brackets.
    tag: &'a str,
}

impl<'a> Tokens<'a> {
    /// Those of this text.
    pub const fn of(text: &'a str) -> Self {
        Self { rest: text, tag: "" }
    }

    /// An attribute of the tag that came last, by its name without a prefix; its entities as they stand.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.tag;
        loop {
            let (before, after) = rest.split_once('=')?;
            let key = before.rsplit([' ', '\t', '\r', '\n']).find(|word| !word.is_empty());
            let after = after.trim_start();
            let quote = after.chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
            let (value, behind) = after[1..].split_once(quote)?;
            if key.is_some_and(|key| local(key) == name) {
                return Some(value);
            }
            rest = behind;
        }
    }

    /// Skips to the closing tag of this name, whatever stands before it: what is in a script is no markup.
    pub fn skip_raw(&mut self, name: &str) {
        let mut rest = self.rest;
        while let Some(at) = rest.find("</") {
            rest = &rest[at + 2..];
            if rest
                .get(..name.len())
                .is_some_and(|found| found.eq_ignore_ascii_case(name))
            {
                self.rest = rest.find('>').map_or("", |end| &rest[end + 1..]);
                return;
            }
        }
        self.rest = "";
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        while !self.rest.is_empty() {
            let rest = self.rest;
            let Some(inside) = tag_start(rest) else {
                let length = text_length(rest);
                let (text, after) = rest.split_at(length);
                self.rest = after;
                return Some(Token::Text(text));
            };
            if let Some(data) = inside.strip_prefix("![CDATA[") {
                let (text, after) = data.split_once("]]>").unwrap_or((data, ""));
                self.rest = after;
                if text.is_empty() {
                    continue;
                }
                return Some(Token::Text(text));
            }
            let (tag, after) = if inside.starts_with("!--") {
                ("!", inside.split_once("-->").map_or("", |(_, after)| after))
            } else {
                split_tag(inside)
            };
            self.rest = after;
            self.tag = tag;
            if let Some(token) = token(tag) {
                return Some(token);
            }
        }
        None
    }
}

/// A name of XML without the prefix of its namespace.
pub fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// What stands behind a `<` that begins a tag.
fn tag_start(text: &str) -> Option<&str> {
    let inside = text.strip_prefix('<')?;
    inside
        .starts_with(|first: char| first.is_ascii_alphabetic() || matches!(first, '/' | '!' | '?' | '_'))
        .then_some(inside)
}

/// How long the text is that begins here: at least one character, which may be a `<` that begins no tag.
fn text_length(text: &str) -> usize {
    let mut from = text.chars().next().map_or(0, char::len_utf8);
    while let Some(at) = text[from..].find('<') {
        if tag_start(&text[from + at..]).is_some() {
            return from + at;
        }
        from += at + 1;
    }
    text.len()
}

/// A tag without its brackets, and what follows it. A `>` within quotation marks does not end it.
fn split_tag(inside: &str) -> (&str, &str) {
    let mut quote = None;
    for (at, letter) in inside.bytes().enumerate() {
        match (quote, letter) {
            (None, b'>') => return (&inside[..at], &inside[at + 1..]),
            (None, b'"' | b'\'') => quote = Some(letter),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
    }
    (inside, "")
}

fn token(tag: &str) -> Option<Token<'_>> {
    if tag.starts_with(['!', '?']) {
        return None;
    }
    let name = |tag: &str| tag.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(tag.len());
    if let Some(closed) = tag.strip_prefix('/') {
        return Some(Token::Close(&closed[..name(closed)]));
    }
    let found = &tag[..name(tag)];
    Some(if tag.ends_with('/') {
        Token::Empty(found)
    } else {
        Token::Open(found)
    })
}

/// Named characters that occur in texts of our languages (HTML 5, 13.5); others stay as they stand.
const NAMED: [(&str, &str); 34] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", "\u{a0}"),
    ("shy", ""),
    ("laquo", "«"),
    ("raquo", "»"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("bdquo", "„"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("sbquo", "‚"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("bull", "•"),
    ("middot", "·"),
    ("euro", "€"),
    ("pound", "£"),
    ("sect", "§"),
    ("auml", "ä"),
    ("ouml", "ö"),
    ("uuml", "ü"),
    ("Auml", "Ä"),
    ("Ouml", "Ö"),
    ("Uuml", "Ü"),
    ("szlig", "ß"),
    ("eacute", "é"),
    ("egrave", "è"),
    ("ccedil", "ç"),
    ("oacute", "ó"),
];

/// A text with its entities turned into what they mean.
pub fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let entity = rest
            .bytes()
            .take(10)
            .position(|byte| byte == b';')
            .map(|end| &rest[..end]);
        if let Some((entity, meaning)) = entity.and_then(|entity| Some((entity, meaning(entity)?))) {
            out.push_str(&meaning);
            rest = &rest[entity.len() + 1..];
        } else {
            out.push('&');
        }
    }
    out.push_str(rest);
    out
}

fn meaning(entity: &str) -> Option<String> {
    if let Some(number) = entity.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|found| *found != '\0').map(String::from);
    }
    let (_, meaning) = NAMED.iter().find(|(name, _)| *name == entity)?;
    Some((*meaning).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_text_come_one_after_the_other() {
        use Token::{Close, Empty, Open, Text};
        let check = |text: &str, expect: &[Token]| assert_eq!(Tokens::of(text).collect::<Vec<_>>(), expect, "{text}");
        check("a<b>c</b>", &[Text("a"), Open("b"), Text("c"), Close("b")]);
        check("<a href='x>y'>z", &[Open("a"), Text("z")]);
        check("<br/><br />", &[Empty("br"), Empty("br")]);
        check("1 < 2 <i>", &[Text("1 < 2 "), Open("i")]);
        check("<!-- <b> -->x<?xml a?><!DOCTYPE html>", &[Text("x")]);
        check("<![CDATA[a<b]]>", &[Text("a<b")]);
        check("<cut", &[Open("cut")]);
        check("<<<", &[Text("<<<")]);
    }

    #[test]
    fn attributes_are_those_of_the_tag_that_came_last() {
        let mut tokens = Tokens::of("<c r=\"B2\" x:s = 'a=\"b' empty=\"\"><d r='1' bare");
        assert!(tokens.next().is_some());
        let check =
            |tokens: &Tokens, name: &str, expect: Option<&str>| assert_eq!(tokens.attribute(name), expect, "{name}");
        check(&tokens, "r", Some("B2"));
        check(&tokens, "s", Some("a=\"b"));
        check(&tokens, "empty", Some(""));
        check(&tokens, "b", None);
        assert!(tokens.next().is_some());
        check(&tokens, "r", Some("1"));
        check(&tokens, "bare", None);
    }

    #[test]
    fn entities_are_what_they_mean() {
        for (text, expect) in [
            ("&laquo;a&raquo; &amp; &#8222;b&#x201C;", "«a» & „b“"),
            ("AT&T; & &unknown; &", "AT&T; & &unknown; &"),
            ("&#0;&#xFFFFFFFF;", "&#0;&#xFFFFFFFF;"),
            ("&ї;", "&ї;"),
        ] {
            assert_eq!(decoded(text), expect);
        }
    }
}
