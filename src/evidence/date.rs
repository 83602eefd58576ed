use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

use crate::json::{FromNode, InputError, Place};

/// A day of the Gregorian calendar, also before it was introduced, from 0001-01-01 to 9999-12-31.
///
/// Written as `YYYY-MM-DD` and in no other way.
///
/// ```
/// use passmuster::evidence::{Date, DateError};
///
/// let leap_day: Date = "2028-02-29".parse()?;
/// assert_eq!(leap_day.plus_days(366), Some(Date::new(2029, 3, 1)?));
/// assert_eq!("2027-02-29".parse::<Date>(), Err(DateError::Day));
/// assert_eq!("2028-2-29".parse::<Date>(), Err(DateError::Form));
/// # Ok::<(), DateError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct Date(
    /// Days since 0001-01-01.
    u32,
);

/// Why something is no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DateError {
    /// Not written as `YYYY-MM-DD`.
    Form,
    /// The year is not from 1 to 9999.
    Year,
    /// The month is not from 1 to 12.
    Month,
    /// The month has no such day.
    Day,
}

/// 1970-01-01, from which computers count.
const UNIX_DAY_0: u32 = 719_162;
/// 9999-12-31.
const LAST: u32 = 3_652_058;
/// After 400 years the calendar begins anew.
const CYCLE_YEARS: u32 = 400;
const CYCLE_DAYS: u32 = 146_097;

impl Date {
    /// A day by its year, month and day of the month.
    ///
    /// # Errors
    ///
    /// [`DateError::Year`], [`DateError::Month`] or [`DateError::Day`] where there is none.
    pub fn new(year: u32, month: u32, day: u32) -> Result<Self, DateError> {
        if !(1..=9_999).contains(&year) {
            return Err(DateError::Year);
        }
        if !(1..=12).contains(&month) {
            return Err(DateError::Month);
        }
        if !(1..=days_of_month(year, month)).contains(&day) {
            return Err(DateError::Day);
        }
        let months: u32 = (1..month).map(|month| days_of_month(year, month)).sum();
        Ok(Self(days_before(year) + months + day - 1))
    }

    /// The day so many days after 1970-01-01, or before it for a negative number: what a clock's seconds hold, divided by
    /// 86,400 and rounded down. `None` outside the years 1 to 9999.
    ///
    /// ```
    /// use passmuster::evidence::Date;
    ///
    /// assert_eq!(Date::of_unix_day(20_454), Date::new(2026, 1, 1).ok());
    /// ```
    #[must_use]
    pub fn of_unix_day(days: i64) -> Option<Self> {
        let days = u32::try_from(days.checked_add(UNIX_DAY_0.into())?).ok()?;
        (days <= LAST).then_some(Self(days))
    }

    /// How many days lie between an earlier day and this one; 0 for the same day, `None` for a later one.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> Option<u32> {
        self.0.checked_sub(earlier.0)
    }

    /// The day so many days later; `None` beyond the year 9999.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Option<Self> {
        self.0.checked_add(days).filter(|days| *days <= LAST).map(Self)
    }

    fn parts(self) -> (u32, u32, u32) {
        // A year has 365.2425 days, so this is the year or the one before it.
        let guess = self.0 / CYCLE_DAYS * CYCLE_YEARS + self.0 % CYCLE_DAYS * CYCLE_YEARS / CYCLE_DAYS;
        let year = if days_before(guess + 2) <= self.0 { guess + 2 } else { guess + 1 };
        let year = if days_before(year) > self.0 { year - 1 } else { year };
        let mut rest = self.0 - days_before(year);
        let mut month = 1;
        while rest >= days_of_month(year, month) {
            rest -= days_of_month(year, month);
            month += 1;
        }
        (year, month, rest + 1)
    }
}

fn is_leap(year: u32) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

fn days_of_month(year: u32, month: u32) -> u32 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The days of all years before one.
fn days_before(year: u32) -> u32 {
    let years = year - 1;
    years * 365 + years / 4 - years / 100 + years / 400
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0_u32, |number, digit| {
                digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0')).ok_or(DateError::Form)
            })
        };
        match *text.as_bytes() {
            [ref year @ .., b'-', m1, m2, b'-', d1, d2] if year.len() == 4 => {
                let (year, month, day) = (number(year)?, number(&[m1, m2])?, number(&[d1, d2])?);
                Self::new(year, month, day)
            }
            _ => Err(DateError::Form),
        }
    }
}

impl FromNode for Date {
    fn from_node(place: &Place<'_>) -> Self {
        place.text().parse().unwrap_or_else(|error: DateError| {
            place.refuse(InputError::contradiction("$", error.to_string()));
            Self(0)
        })
    }
}

impl TryFrom<String> for Date {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "a date is written as YYYY-MM-DD",
            Self::Year => "a year is from 0001 to 9999",
            Self::Month => "a month is from 01 to 12",
            Self::Day => "this month has no such day",
        })
    }
}

impl std::error::Error for DateError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_strictly() {
        for (text, expected) in [
            ("2026-11-23", Ok((2026, 11, 23))),
            ("0001-01-01", Ok((1, 1, 1))),
            ("9999-12-31", Ok((9_999, 12, 31))),
            ("2000-02-29", Ok((2_000, 2, 29))),
            ("1900-02-29", Err(DateError::Day)),
            ("2026-04-31", Err(DateError::Day)),
            ("2026-01-00", Err(DateError::Day)),
            ("2026-00-01", Err(DateError::Month)),
            ("2026-13-01", Err(DateError::Month)),
            ("0000-01-01", Err(DateError::Year)),
            ("26-01-01", Err(DateError::Form)),
            ("02026-01-01", Err(DateError::Form)),
            ("2026-1-01", Err(DateError::Form)),
            ("2026/01/01", Err(DateError::Form)),
            ("01-01-2026", Err(DateError::Form)),
            ("2026-01-01T00:00:00Z", Err(DateError::Form)),
            (" 2026-01-01", Err(DateError::Form)),
            ("+026-01-01", Err(DateError::Form)),
            ("２０２６-01-01", Err(DateError::Form)),
            ("", Err(DateError::Form)),
        ] {
            assert_eq!(text.parse::<Date>().map(Date::parts), expected, "{text:?}");
        }
    }

    /// Every day of the calendar, counted by hand.
    #[test]
    fn every_day_follows_the_day_before_it() {
        let mut days = 0;
        for year in 1..=9_999 {
            for month in 1..=12 {
                for day in 1..=days_of_month(year, month) {
                    assert_eq!(Date::new(year, month, day), Ok(Date(days)));
                    assert_eq!(Date(days).parts(), (year, month, day));
                    days += 1;
                }
            }
        }
        assert_eq!(days, LAST + 1);
    }

    #[test]
    fn days_are_counted() {
        let date = |text: &str| text.parse::<Date>().unwrap();
        for (earlier, later, days) in [
            ("2026-01-31", "2026-03-01", Some(29)),
            ("2028-02-28", "2028-03-01", Some(2)),
            ("2026-11-23", "2026-11-23", Some(0)),
            ("2026-11-24", "2026-11-23", None),
            ("0001-01-01", "9999-12-31", Some(3_652_058)),
        ] {
            assert_eq!(date(later).days_since(date(earlier)), days, "{earlier} to {later}");
            if let Some(days) = days {
                assert_eq!(date(earlier).plus_days(days), Some(date(later)));
            }
        }
        assert_eq!(date("9999-12-31").plus_days(1), None);
        assert_eq!(Date::of_unix_day(0), Some(date("1970-01-01")));
        assert_eq!(Date::of_unix_day(-719_162), Some(date("0001-01-01")));
        assert_eq!(Date::of_unix_day(-719_163), None);
        assert_eq!(Date::of_unix_day(i64::MAX), None);
        assert_eq!(date("2026-11-23").to_string(), "2026-11-23");
    }
}
