"""The questions of the product as SQL views, each answering in one SELECT, and the checks that must be empty.

The questions leave out what stood in an earlier version of an article only; table ``quotes`` keeps it, so that links to
it still resolve.
"""

from __future__ import annotations

import sqlite3

QUESTIONS: dict[str, str] = {
    "current_quotes": """
        SELECT * FROM quotes
        WHERE article_id NOT IN (SELECT replaces_id FROM articles WHERE replaces_id IS NOT NULL)""",
    "who_said_what": """
        SELECT speaker.name AS speaker, q.content AS said, target.name AS about, cues.lemma AS cue,
          q.cue AS cue_as_printed, types.label AS type, stances.label AS stance, denials.label AS denial,
          refusals.label AS no_comment, outlets.name AS outlet, q.published, '/quote/' || q.uid AS link, q.id
        FROM current_quotes q
          JOIN cues ON cues.id = q.cue_id
          JOIN types ON types.id = q.type
          JOIN stances ON stances.id = q.stance
          JOIN denials ON denials.id = q.denial
          JOIN refusals ON refusals.id = q.no_comment
          LEFT JOIN entities speaker ON speaker.id = q.speaker_id
          LEFT JOIN entities target ON target.id = q.target_id
          LEFT JOIN outlets ON outlets.id = q.outlet_id""",
    "denials_view": """
        SELECT speaker.name AS speaker, q.content AS denied, target.name AS about, q.denial_kind, q.cue,
          outlets.name AS outlet, q.published, '/quote/' || q.uid AS link, q.id
        FROM current_quotes q
          LEFT JOIN entities speaker ON speaker.id = q.speaker_id
          LEFT JOIN entities target ON target.id = q.target_id
          LEFT JOIN outlets ON outlets.id = q.outlet_id
        WHERE q.denial = 1""",
    "refusals_view": """
        SELECT speaker.name AS speaker, q.content AS asked_about, target.name AS about, q.cue,
          outlets.name AS outlet, q.published, '/quote/' || q.uid AS link, q.id
        FROM current_quotes q
          LEFT JOIN entities speaker ON speaker.id = q.speaker_id
          LEFT JOIN entities target ON target.id = q.target_id
          LEFT JOIN outlets ON outlets.id = q.outlet_id
        WHERE q.no_comment = 1""",
    "by_speaker": """
        SELECT speaker.name AS speaker, kinds.label AS kind, count(*) AS quotes, sum(q.denial) AS denials,
          sum(q.no_comment) AS refusals, count(DISTINCT q.outlet_id) AS outlets, min(q.published) AS first,
          max(q.published) AS last, '/person/' || speaker.uid AS link
        FROM current_quotes q
          JOIN entities speaker ON speaker.id = q.speaker_id
          JOIN kinds ON kinds.id = speaker.kind
        GROUP BY q.speaker_id""",
    "about_person": """
        SELECT about.name AS about, speaker.name AS speaker, q.content AS said, q.cue, denials.label AS denial,
          outlets.name AS outlet, q.published, '/quote/' || q.uid AS link, about.uid AS about_uid, q.id
        FROM quote_targets t
          JOIN entities about ON about.id = t.entity_id
          JOIN current_quotes q ON q.id = t.quote_id
          JOIN denials ON denials.id = q.denial
          LEFT JOIN entities speaker ON speaker.id = q.speaker_id
          LEFT JOIN outlets ON outlets.id = q.outlet_id""",
    "most_quoted": """
        SELECT speaker.name AS speaker, kinds.label AS kind, count(*) AS quotes, '/person/' || speaker.uid AS link
        FROM current_quotes q
          JOIN entities speaker ON speaker.id = q.speaker_id
          JOIN kinds ON kinds.id = speaker.kind
        GROUP BY q.speaker_id ORDER BY quotes DESC, speaker""",
    "most_spoken_about": """
        SELECT about.name AS about, kinds.label AS kind, count(*) AS quotes, '/person/' || about.uid AS link
        FROM quote_targets t
          JOIN current_quotes q ON q.id = t.quote_id
          JOIN entities about ON about.id = t.entity_id
          JOIN kinds ON kinds.id = about.kind
        GROUP BY t.entity_id ORDER BY quotes DESC, about""",
    "most_denying": """
        SELECT speaker.name AS speaker, kinds.label AS kind, count(*) AS denials, '/person/' || speaker.uid AS link
        FROM current_quotes q
          JOIN entities speaker ON speaker.id = q.speaker_id
          JOIN kinds ON kinds.id = speaker.kind
        WHERE q.denial = 1
        GROUP BY q.speaker_id ORDER BY denials DESC, speaker""",
}

CHECKS: dict[str, str] = {
    "check_span_text": """
        SELECT s.id, s.quote_id, s.role, s.char_start, s.char_end, s.text
        FROM quote_spans s JOIN quotes q ON q.id = s.quote_id JOIN articles a ON a.id = q.article_id
        WHERE substr(a.text, s.char_start + 1, s.char_end - s.char_start) IS NOT s.text""",
    "check_quote_text": """
        SELECT q.id, q.uid, q.char_start, q.char_end, q.text
        FROM quotes q JOIN articles a ON a.id = q.article_id
        WHERE substr(a.text, q.char_start + 1, q.char_end - q.char_start) IS NOT q.text""",
    "check_unknown_rule": """
        SELECT DISTINCT r.id, r.rule, r.fingerprint
        FROM rules r JOIN quote_rules t ON t.rule_id = r.id WHERE r.kind IS NULL""",
    "check_no_rule": """
        SELECT q.id, q.uid FROM quotes q
        WHERE NOT EXISTS (SELECT 1 FROM quote_rules t WHERE t.quote_id = q.id) AND q.corrected IS NULL""",
    "check_rule_of_another_run": """
        SELECT q.id, q.uid, r.rule, r.fingerprint
        FROM quote_rules t JOIN rules r ON r.id = t.rule_id JOIN quotes q ON q.id = t.quote_id
          JOIN articles a ON a.id = q.article_id JOIN runs ON runs.id = a.run_id
        WHERE r.fingerprint <> runs.fingerprint""",
    "check_speaker": """
        SELECT id, uid, speaker_id, speaker_kind, speaker_unknown FROM quotes
        WHERE (speaker_id IS NULL) <> (speaker_unknown IS NOT NULL)
          OR (speaker_id IS NULL) <> (speaker_kind IS NULL)""",
    "check_stance": """
        SELECT id, uid, stance, denial, denial_kind, no_comment FROM quotes
        WHERE denial <> (stance = 'denies') OR no_comment <> (stance = 'declines')
          OR (denial = 0 AND denial_kind IS NOT NULL)""",
    "check_parent": """
        SELECT q.id, q.uid, q.parent_id FROM quotes q JOIN quotes parent ON parent.id = q.parent_id
        WHERE parent.article_id <> q.article_id OR parent.id = q.id""",
    "check_target": """
        SELECT q.id, q.uid, q.target_id FROM quotes q
          LEFT JOIN quote_targets t ON t.quote_id = q.id AND t.rank = 0
        WHERE t.entity_id IS NOT q.target_id""",
    "check_cue": """
        SELECT q.id, q.uid FROM quotes q
        WHERE NOT EXISTS (SELECT 1 FROM quote_spans s WHERE s.quote_id = q.id AND s.role = 'cue' AND s.text = q.cue)""",
    "check_version": """
        SELECT id, uid, replaces_id FROM articles WHERE replaces_id >= id""",
    "check_source": """
        SELECT id, uid FROM articles a WHERE NOT EXISTS (SELECT 1 FROM article_sources s WHERE s.article_id = a.id)""",
}
"""Each selects what breaks an invariant, so each must be empty."""


def create(connection: sqlite3.Connection) -> None:
    """Create the views that are not there yet."""
    for name, select in (QUESTIONS | CHECKS).items():
        connection.execute(f"CREATE VIEW IF NOT EXISTS {name} AS {select.strip()}")
