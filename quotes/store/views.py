"""The questions of the product as SQL views, each answering in one SELECT, and the checks that must be empty.

The questions leave out what stood in an earlier version of an article only; table ``quotes`` keeps it, so that links to
it still resolve.
"""

from __future__ import annotations

import sqlite3

_ABOUT = """(
            SELECT group_concat(e.name, '، ') FROM quote_targets t CROSS JOIN entities e ON e.id = t.entity_id
            WHERE t.quote_id = q.id)"""
"""The names of all whom the quote ``q`` is about, in the order of their ranks, by which ``quote_targets`` is kept."""

_RELAYED_BY = """(
            SELECT coalesce(e.name, p.source) FROM quotes p LEFT JOIN entities e ON e.id = p.speaker_id
            WHERE p.id = q.parent_id AND (p.speaker_id IS NULL OR p.speaker_id IS NOT q.speaker_id))"""
"""Who tells the quote ``q``, if it is not the speaker himself."""

QUESTIONS: dict[str, str] = {
    "current_quotes": """
        SELECT * FROM quotes
        WHERE article_id NOT IN (SELECT replaces_id FROM articles WHERE replaces_id IS NOT NULL)""",
    "current_targets": """
        SELECT * FROM quote_targets WHERE quote_id NOT IN (
          SELECT id FROM quotes
          WHERE article_id IN (SELECT replaces_id FROM articles WHERE replaces_id IS NOT NULL))""",
    "who_said_what": f"""
        SELECT speaker.name AS speaker, q.content AS said, {_ABOUT} AS about, {_RELAYED_BY} AS relayed_by,
          (SELECT lemma FROM cues WHERE id = q.cue_id) AS cue, q.cue AS cue_as_printed,
          (SELECT label FROM types WHERE id = q.type) AS type,
          (SELECT label FROM stances WHERE id = q.stance) AS stance,
          (SELECT label FROM denials WHERE id = q.denial) AS denial,
          (SELECT label FROM denial_contents WHERE id = q.denial_content) AS denial_content,
          (SELECT label FROM refusals WHERE id = q.no_comment) AS no_comment,
          outlets.name AS outlet, q.published, '/quote/' || q.uid AS link, q.id
        FROM current_quotes q
          LEFT JOIN entities speaker ON speaker.id = q.speaker_id
          LEFT JOIN outlets ON outlets.id = q.outlet_id""",
    "denials_view": f"""
        SELECT speaker.name AS speaker, q.content AS said, iif(q.denial_content = 'denied', q.content, NULL) AS denied,
          {_ABOUT} AS about, {_RELAYED_BY} AS relayed_by, q.denial_kind, q.cue,
          outlets.name AS outlet, q.published, '/quote/' || q.uid AS link, q.id
        FROM current_quotes q
          LEFT JOIN entities speaker ON speaker.id = q.speaker_id
          LEFT JOIN outlets ON outlets.id = q.outlet_id
        WHERE q.denial = 1""",
    "refusals_view": f"""
        SELECT speaker.name AS speaker, q.content AS asked_about, {_ABOUT} AS about, {_RELAYED_BY} AS relayed_by, q.cue,
          outlets.name AS outlet, q.published, '/quote/' || q.uid AS link, q.id
        FROM current_quotes q
          LEFT JOIN entities speaker ON speaker.id = q.speaker_id
          LEFT JOIN outlets ON outlets.id = q.outlet_id
        WHERE q.no_comment = 1""",
    "disputes_view": """
        SELECT denier.name AS denier, denial.content AS said,
          iif(denial.denial_content = 'denied', denial.content, NULL) AS denied,
          coalesce(claimant.name, claim.source) AS claimant, claim.content AS claimed,
          (SELECT label FROM evidences WHERE id = d.evidence) AS evidence,
          outlets.name AS outlet, denial.published, '/quote/' || denial.uid AS link,
          '/quote/' || claim.uid AS claim_link, d.id
        FROM disputes d
          JOIN quotes denial ON denial.id = d.denial_quote_id
          JOIN quotes claim ON claim.id = d.claim_quote_id
          LEFT JOIN entities denier ON denier.id = denial.speaker_id
          LEFT JOIN entities claimant ON claimant.id = claim.speaker_id
          LEFT JOIN outlets ON outlets.id = denial.outlet_id""",
    "statements_view": """
        SELECT speaker.name AS speaker, q.content AS said, s.articles, s.outlets, q.published,
          '/quote/' || q.uid AS link, s.id
        FROM statements s
          JOIN quotes q ON q.id = s.first_quote_id
          LEFT JOIN entities speaker ON speaker.id = q.speaker_id""",
    "about_person": f"""
        SELECT about.name AS about, speaker.name AS speaker, q.content AS said, {_RELAYED_BY} AS relayed_by, q.cue,
          (SELECT label FROM denials WHERE id = q.denial) AS denial,
          outlets.name AS outlet, q.published, '/quote/' || q.uid AS link, about.uid AS about_uid, q.id
        FROM quote_targets t
          JOIN entities about ON about.id = t.entity_id
          JOIN current_quotes q ON q.id = t.quote_id
          LEFT JOIN entities speaker ON speaker.id = q.speaker_id
          LEFT JOIN outlets ON outlets.id = q.outlet_id""",
    "by_speaker": """
        SELECT speaker.name AS speaker, kinds.label AS kind, q.quotes, q.denials, q.refusals, q.outlets, q.first,
          q.last, '/person/' || speaker.uid AS link
        FROM (
            SELECT speaker_id, count(*) AS quotes, sum(denial) AS denials, sum(no_comment) AS refusals,
              count(DISTINCT outlet_id) AS outlets, min(published) AS first, max(published) AS last
            FROM current_quotes WHERE speaker_id IS NOT NULL GROUP BY speaker_id
          ) q
          JOIN entities speaker ON speaker.id = q.speaker_id
          JOIN kinds ON kinds.id = speaker.kind""",
    "most_quoted": """
        SELECT speaker.name AS speaker, kinds.label AS kind, q.quotes, '/person/' || speaker.uid AS link
        FROM (SELECT speaker_id, count(*) AS quotes FROM current_quotes GROUP BY speaker_id) q
          JOIN entities speaker ON speaker.id = q.speaker_id
          JOIN kinds ON kinds.id = speaker.kind
        ORDER BY q.quotes DESC, speaker.name""",
    "most_spoken_about": """
        SELECT about.name AS about, kinds.label AS kind, q.quotes, '/person/' || about.uid AS link
        FROM (SELECT entity_id, count(*) AS quotes FROM current_targets GROUP BY entity_id) q
          JOIN entities about ON about.id = q.entity_id
          JOIN kinds ON kinds.id = about.kind
        ORDER BY q.quotes DESC, about.name""",
    "most_denying": """
        SELECT speaker.name AS speaker, kinds.label AS kind, q.denials, '/person/' || speaker.uid AS link
        FROM (SELECT speaker_id, count(*) AS denials FROM current_quotes WHERE denial = 1 GROUP BY speaker_id) q
          JOIN entities speaker ON speaker.id = q.speaker_id
          JOIN kinds ON kinds.id = speaker.kind
        ORDER BY q.denials DESC, speaker.name""",
}
"""LEFT JOIN lets SQLite begin with the quotes, in the order of an index, or with the one name that is asked for. Labels
are subselects, which cost nothing where they are not shown; counting comes before joining names."""

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
          OR (denial = 0 AND (denial_kind IS NOT NULL OR denial_content IS NOT NULL))""",
    "check_parent": """
        SELECT q.id, q.uid, q.parent_id FROM quotes q JOIN quotes parent ON parent.id = q.parent_id
        WHERE parent.article_id <> q.article_id OR parent.id = q.id""",
    "check_dispute": """
        SELECT d.id, d.uid, d.denial_quote_id, d.claim_quote_id FROM disputes d
          JOIN quotes denial ON denial.id = d.denial_quote_id JOIN quotes claim ON claim.id = d.claim_quote_id
        WHERE denial.denial = 0 OR claim.denial = 1 OR claim.no_comment = 1 OR denial.speaker_id = claim.speaker_id
          OR (denial.article_id <> claim.article_id) <> (d.evidence = 'elsewhere')""",
    "check_statement": """
        SELECT s.id, s.uid, s.first_quote_id FROM statements s
        WHERE (s.first_quote_id, s.quotes, s.articles, s.outlets) IS NOT (
            SELECT min(q.id), count(*), count(DISTINCT q.article_id), count(DISTINCT q.outlet_id)
            FROM statement_quotes m JOIN quotes q ON q.id = m.quote_id WHERE m.statement_id = s.id
          ) OR s.articles < 2""",
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
