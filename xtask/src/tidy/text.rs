//! Reading Rust, TypeScript and CSS just well enough to tell code from comments.

/// The text with every comment's characters left out; line ends stay, so that line numbers hold.
pub(super) fn without_comments(text: &str, ending: &str) -> String {
    if !matches!(ending, "rs" | "ts" | "tsx" | "css") {
        return text.to_owned();
    }
    let mut walk = Walk { rest: text, out: String::with_capacity(text.len()), is_rust: ending == "rs" };
    while !walk.rest.is_empty() {
        walk.step();
    }
    walk.out
}

struct Walk<'a> {
    rest: &'a str,
    out: String,
    is_rust: bool,
}

impl Walk<'_> {
    fn step(&mut self) {
        if self.rest.starts_with("//") {
            let end = self.rest.find('\n').unwrap_or(self.rest.len());
            self.rest = &self.rest[end..];
        } else if self.rest.starts_with("/*") {
            let end = self.rest.find("*/").map_or(self.rest.len(), |at| at + 2);
            let lines = self.rest[..end].matches('\n').count();
            self.out.extend(std::iter::repeat_n('\n', lines));
            self.rest = &self.rest[end..];
        } else if let Some(length) = self.literal() {
            self.keep(length);
        } else {
            self.keep(self.rest.chars().next().map_or(0, char::len_utf8));
        }
    }

    fn keep(&mut self, length: usize) {
        self.out.push_str(&self.rest[..length]);
        self.rest = &self.rest[length..];
    }

    /// Length of the string or character that begins here.
    fn literal(&self) -> Option<usize> {
        if self.is_rust {
            if let Some(length) = self.raw_string() {
                return Some(length);
            }
            if self.rest.starts_with('\'') {
                return self.character();
            }
            return self.rest.starts_with('"').then(|| self.quoted('"'));
        }
        let quote = self.rest.chars().next().filter(|first| ['"', '`'].contains(first))?;
        Some(self.quoted(quote))
    }

    fn quoted(&self, quote: char) -> usize {
        let mut escaped = false;
        for (at, letter) in self.rest.char_indices().skip(1) {
            match letter {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                _ if letter == quote => return at + quote.len_utf8(),
                _ => {}
            }
        }
        self.rest.len()
    }

    /// `r"…"`, `r#"…"#`; not the `r` at the end of a name.
    fn raw_string(&self) -> Option<usize> {
        let follows_name = self.out.ends_with(|last: char| last.is_alphanumeric() || last == '_');
        let after = self.rest.strip_prefix('r').filter(|_| !follows_name || self.out.ends_with('b'))?;
        let hashes = after.len() - after.trim_start_matches('#').len();
        let body = after[hashes..].strip_prefix('"')?;
        let close = format!("\"{}", "#".repeat(hashes));
        let end = body.find(&close).map_or(body.len(), |at| at + close.len());
        Some(1 + hashes + 1 + end)
    }

    /// `'x'` or `'\n'`; nothing for a lifetime.
    fn character(&self) -> Option<usize> {
        let mut letters = self.rest.char_indices().skip(1);
        let (_, first) = letters.next()?;
        if first == '\\' {
            return Some(self.quoted('\''));
        }
        let (at, second) = letters.next()?;
        (second == '\'').then_some(at + 1)
    }
}

/// The string literals of a line of Rust or TypeScript in double quotes.
pub(super) fn strings(line: &str) -> impl Iterator<Item = &str> {
    line.split('"').skip(1).step_by(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(ending: &str, text: &str, bare: &str) {
        assert_eq!(without_comments(text, ending), bare);
    }

    #[test]
    fn comments_go_and_strings_stay() {
        check("rs", "let a = \"http://x\"; // why", "let a = \"http://x\"; ");
        check("rs", "let a = r#\"// \"not\"\"#; /* one\ntwo */ b", "let a = r#\"// \"not\"\"#; \n b");
        check("rs", "fn f<'a>(c: char) { c == '\"' } // end", "fn f<'a>(c: char) { c == '\"' } ");
        check("rs", "let a = '\\''; // end", "let a = '\\''; ");
        check("ts", "const a = `//${b}`; // c", "const a = `//${b}`; ");
        check("tsx", "{/* note */}<p>it's</p> // x", "{}<p>it's</p> ");
        check("md", "a // b", "a // b");
    }

    #[test]
    fn strings_of_a_line() {
        assert_eq!(strings("f(\"a\", \"b c\")").collect::<Vec<_>>(), ["a", "b c"]);
    }
}
