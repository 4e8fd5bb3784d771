"""What a table file cannot mean is told with its line and what to do about it."""

import pytest

from summitry.table.sheet.file import TableError, parse

GOOD = """agenda: pay
parties: [Union, Port]
seats:
  - {party: Union, place: at the table}
  - party: Port
    must_accept: true
positions:
  - party: Union
    issue: rise
    stance: for
  - party: Port
    issue: rise
    stance: open
preferences:
  - party: Union
    issue: rise
    weight: [0.2, 0.4]
    order:
      - three > two
      - two > none
couplings:
  - {issue: rise, only_if: term}
  - {party: Port, issue: rise, only_if: term}
package_rule: [s1]
missing: []
issues:
  - name: rise
    proposition: wages go up
    options:
      - {name: three, realises: true}
      - {name: two, realises: true}
      - {name: none, realises: false}
  - name: term
    proposition: the contract is long
    options: [{name: long, realises: true}, {name: short, realises: false}]
conflicts: []
confirmed: []
"""

# what is changed into what, the line of the error, and words of it and of its remedy
ORDERS = [
    ("two > none", "two > three", 18, "goes in a ring: three > two > three.", "Take out one"),
    ("two > none", "two > none > three", 18, "goes in a ring: none > three > two > none.", "Take out one"),
    ("three > two\n", "three > two > three\n", 19, 'names "three" twice', "Keep one"),
    ("two > none", "three, two > none, two", 20, 'names "two" twice', "Keep one"),
    ("two > none", "two > nine", 20, '"nine" is no option of rise', 'Did you mean "none"? Use three or two or none.'),
    ("two > none", "two > long", 20, '"long" is no option of rise', "Use three or two or none."),
    ("two > none", "two >", 20, "a name is missing", '"a, b > c"'),
    ("two > none", 'two > "none', 20, "quotation marks", '"a, b > c"'),
    (
        "    order:\n      - three > two\n      - two > none\n",
        "    order: [three > two, none]\n",
        18,
        '"none" alone is no chain',
        'Write order: "three > two, none".',
    ),
    ("    order:\n      - three > two\n      - two > none\n", "    order: two\n", 18, "no chain", '"a, b > c"'),
    ("two > none", "'\"a\\q\" > two'", 20, "a backslash within quotation marks", '"a, b > c"'),
    ("two > none", "3", 20, "must be words, not 3", "quotation marks"),
    ("two > none", "[two, none]", 20, "must be words", "quotation marks"),
    (
        "    order:\n      - three > two\n      - two > none\n",
        "    order: three > two > three\n",
        18,
        '"three" twice',
        "Keep one",
    ),
]
WEIGHTS = [
    ("[0.2, 0.4]", "[-0.2, 0.4]", 17, "cannot be -0.2", "Write a share between 0 and 1."),
    ("[0.2, 0.4]", "[0.2, 1.4]", 17, "cannot be 1.4", "Write a share between 0 and 1."),
    ("[0.2, 0.4]", "[0.4, 0.2]", 17, "The least weight, 0.4, is over the most, 0.2.", "Write [0.2, 0.4]."),
    ("[0.2, 0.4]", "[.nan, 0.2]", 17, 'must be a number, not ".nan"', "Write a share between 0 and 1."),
    ("[0.2, 0.4]", "[0.2, .inf]", 17, 'must be a number, not ".inf"', "Write a share between 0 and 1."),
    ("[0.2, 0.4]", "[0.2, 1e-1]", 17, 'must be a number, not "1e-1"', "Write a share between 0 and 1."),
    ("[0.2, 0.4]", "[low, 0.2]", 17, 'must be a number, not "low"', "Write a share between 0 and 1."),
    ("[0.2, 0.4]", "[0.2]", 17, "too short", "Give at least 2."),
    ("[0.2, 0.4]", "[0.2, 0.3, 0.4]", 17, "too long", "Give at most 2."),
    ("[0.2, 0.4]", "0.3", 17, "must be a list", "Write [0.3, 0.3], or [0, 1] where nothing is known."),
]
COUPLINGS = [
    ("only_if: term}", "only_if: rise}", 22, "rise cannot hang on itself", "Use term."),
    ("only_if: term}", "only_if: terms}", 22, '"terms" is no issue', 'Did you mean "term"? Or add it to issues.'),
    ("{issue: rise, ", "{issue: raise, ", 22, '"raise" is no issue', 'Did you mean "rise"?'),
    ("only_if: term}", "only_if: term, only_if_not: term}", 22, "one of the two", "the issue that it hangs on"),
    (", only_if: term}", "}", 22, "one of the two", "the issue that it hangs on"),
    ("{party: Port, issue: rise", "{issue: rise", 23, "rise is tied to term a second time", "Keep one."),
    (
        "{party: Port, issue: rise, only_if",
        "{issue: rise, only_if_not",
        23,
        "both as only_if and as only_if_not",
        "Keep one.",
    ),
]
AGAIN = """  - name: rise
    proposition: pay
    options: [{name: three, realises: true}, {name: two, realises: true}, {name: none, realises: false}]
"""
CELLS = [
    ("stance: open", "stance: open\n    red_line: true", 14, "A red line cannot be open", "red_line: false"),
    ("parties: [Union, Port]", "parties: [Union, Port, Port]", 2, "The party \"Port\" stands here a second time.", "Keep one"),
    ("  - party: Port\n    must", "  - party: Union\n    must", 5, "The seat of \"Union\" stands here a second time.", "Keep one"),
    ("  - party: Port\n    issue", "  - party: Union\n    issue", 11, "\"Union on rise\" stands here a second time.", "Keep one"),
    ("package_rule: [s1]", "package_rule: [s1, s2, s1]", 24, "\"s1\" stands here a second time.", "Keep one"),
    ("conflicts: []", "conflicts: [{about: a}, {about: a}]", 36, "\"a\" stands here a second time.", "Keep one"),
    ("missing: []", "missing: [{party: Port, issue: term}, {party: Port, issue: term}]", 25, "\"Port on term\"", "Keep one"),
    ("stance: for", "stance: for\n    option: tree", 11, "\"tree\" is no option of rise.", "Did you mean \"three\"?"),
    ("stance: for", "stance: for\n    history: [{stance: open, option: long}]", 11, "\"long\" is no option of rise.", "Use three"),
    ("must_accept: true", "must_accept: maybe", 6, "must be true or false or null", "without quotation marks"),
    ("place: at the table", "place: outside", 4, "cannot be \"outside\"", "Use at the table or away or unknown."),
    ("stance: open", "stance: open\n    said: last May", 14, 'said cannot be "last May"', "2031-05-04"),
    ("stance: open", "stance: open\n    said: 2031-13-40", 14, "said cannot be", "an EDTF date"),
    ("stance: open", "stance: open\n    history: [{stance: open, red_line: true}]", 14, "A red line cannot be open", "red_line: false"),
    (
        "stance: open", "stance: for\n    drawn: [{value: a, at: 'wire.txt:9-5'}]",
        14, "begin at 9, behind their end, 5", "lower number first",
    ),
    ("parties: [Union, Port]", "parties: [Union, Port, ' PORT ']", 2, 'The party "port" stands here a second time.', "Write it as above"),
    ("parties: [Union, Port]", 'parties: [Union, Port, " \\x07"]', 2, "nothing that can be seen", "Write its name."),
    ("parties: [Union, Port]", "parties: Union", 2, "must be a list", "Write it in brackets: [Union]."),
    ("conflicts: []", "edits: [{item: table, by: Ana, day: May}]", 36, 'day cannot be "May"', "Write the day so: 2031-05-04."),
    (
        "issue: rise\n    stance: open",
        "issue: rise\n    option: nine\n    stance: open\n  - {party: Port, issue: rise, stance: for}",
        15, "a second time", "Keep one",
    ),
    ("conflicts: []", AGAIN, 36, "The issue \"rise\" stands here a second time.", "Keep one"),
]  # fmt: skip


def test_the_good_one_is_good():
    assert len(parse(GOOD).couplings) == 2


@pytest.mark.parametrize(("old", "new", "line", "words", "remedy"), [*ORDERS, *WEIGHTS, *COUPLINGS, *CELLS])
def test_what_cannot_be_meant(old, new, line, words, remedy):
    assert GOOD.count(old)
    with pytest.raises(TableError) as caught:
        parse(GOOD.replace(old, new, 1))
    assert caught.value.line == line
    assert words in caught.value.message
    assert remedy in caught.value.remedy
