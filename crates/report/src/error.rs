//! What laying a report out can end with, as a code and parameters.

/// Everything a report can fail with. `Display` is for logs; people read `error-<code>` of the catalogues.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    /// No font of the system has the characters the report needs.
    #[error("no font on this computer has the characters of the report")]
    NoFont,
    /// There is nobody to print for.
    #[error("nobody was chosen")]
    Nobody,
    /// The layout failed: a fault of the program.
    #[error("the report could not be laid out: {0}")]
    Layout(String),
    /// The PDF could not be made: a fault of the program.
    #[error("the PDF could not be made: {0}")]
    Pdf(String),
}

impl ReportError {
    /// The stable code, e.g. `report_no_font`; `error-report-no-font` in the catalogues.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoFont => "report_no_font",
            Self::Nobody => "report_nobody",
            Self::Layout(_) => "report_layout",
            Self::Pdf(_) => "report_pdf",
        }
    }

    /// The parameters of the code's sentence.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoFont | Self::Nobody => Vec::new(),
            Self::Layout(detail) | Self::Pdf(detail) => vec![("detail", detail.clone())],
        }
    }
}

#[cfg(test)]
mod tests {
    use regulars_words::{Arg, Language, Words};

    use super::ReportError;

    #[test]
    fn every_error_has_words_in_both_languages() {
        let detail = || "x y z".to_owned();
        let all = [
            ReportError::NoFont,
            ReportError::Nobody,
            ReportError::Layout(detail()),
            ReportError::Pdf(detail()),
        ];
        for error in all {
            let key = format!("error-{}", error.code().replace('_', "-"));
            for language in Language::ALL {
                let params = error.params();
                let args: Vec<(&str, Arg<'_>)> =
                    params.iter().map(|(name, text)| (*name, text.into())).collect();
                let text = Words::new(language).text(&key, &args);
                assert!(!text.contains(['[', '{']), "{text}");
            }
        }
    }
}
