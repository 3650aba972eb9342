"""What is replaced in Datasette 0.65's templates: English for a word in the reader's language, inline for filed."""

# ruff: noqa: E501 - upstream's lines are quoted whole

from __future__ import annotations

import re
from typing import NamedTuple


class Patch(NamedTuple):
    """In upstream's ``template``, ``old`` becomes ``new``, ``times`` times."""

    template: str
    old: str
    new: str
    times: int = 1


_PLURAL_ROWS = (
    '{{ "{:,}".format(filtered_table_rows_count) }} row{% if filtered_table_rows_count == 1 %}{% else %}s{% endif %}'
)
_ROWS = '{{ t("table.rows", count="{:,}".format(filtered_table_rows_count)) }}'
_COLUMNS_ABOVE = """{% if metadata.columns %}
<dl class="column-descriptions">
    {% for column_name, column_description in metadata.columns.items() %}
        <dt>{{ column_name }}</dt><dd>{{ column_description }}</dd>
    {% endfor %}
</dl>
{% endif %}

"""
_EXPORTS = (
    '<p class="export-links">This data as {% for name, url in renderers.items() %}'
    '<a href="{{ url }}">{{ name }}</a>{{ ", " if not loop.last }}{% endfor %}'
)
_EXPORTS_HERE = (
    '<p class="export-links">{{ t("table.data_as") }} {% for name, url in renderers.items() %}'
    '<a href="{{ url }}" rel="nofollow"><bdi>{{ name|upper }}</bdi></a>{{ t("table.comma") if not loop.last }}{% endfor %}'
)
# Everything from one tag to another, for inline scripts and styles, which the site's policy would refuse to run anyway.
MOBILE_STYLE = re.compile(r"<style>\s*@media only screen and \(max-width: 576px\).*?</style>", re.S)

PATCHES: tuple[Patch, ...] = (
    # table pages other than the quotes', and views
    Patch("table.html", "{{ database }}: {{ table }}:", "{{ metadata.title or table_label(table) }}:"),
    Patch("table.html", _PLURAL_ROWS, _ROWS, 2),
    Patch("table.html", "{% if human_description_en %} {{ human_description_en }}{% endif %}{% endblock %}",
          "{% endblock %}"),
    Patch("table.html", "{% if human_description_en %}{{ human_description_en }}{% endif %}",
          '{% include "_chips.html" %}'),
    Patch("table.html", "<script src=\"{{ urls.static('table.js') }}\" defer></script>\n"
          "<script>DATASETTE_ALLOW_FACET = {{ datasette_allow_facet }};</script>\n",
          "<script src=\"{{ asset('table.js') }}\" defer></script>"),
    Patch("table.html", ' style="border-color: #{{ database_color(database) }}"', ""),
    Patch("table.html", "{{ metadata.title or table }}{% if is_view %} (view){% endif %}",
          "{{ (metadata.title if lang == 'ar') or table_label(table) }}"),
    Patch("table.html", _COLUMNS_ABOVE, ""),
    Patch("table.html", "<h3>{% if filtered", '<h2 class="count">{% if filtered'),
    Patch("table.html", "    </h3>\n{% endif %}\n\n<form", "    </h2>\n{% endif %}\n\n<form"),
    Patch("table.html", '<form class="filters"',
          '{% include "_name_search.html" %}\n<details class="filter-fold"{% if filters.has_selections() %} open{% endif %}>'
          '<summary>{{ t("table.filters") }}</summary><form class="filters"'),
    Patch("table.html", "</form>\n\n{% if extra_wheres_for_ui %}", "</form></details>\n\n{% if extra_wheres_for_ui %}"),
    Patch("table.html", '<label for="_search">Search:</label>', '<label for="_search">{{ t("search.button") }}</label>'),
    Patch("table.html", '<input id="_search" type="search"', '<input id="_search" type="search" dir="auto"'),
    Patch("table.html", "- remove filter -", '{{ t("table.remove_filter") }}'),
    Patch("table.html", "- column -", '{{ t("table.column") }}'),
    Patch("table.html", "<option{% if c == column %} selected{% endif %}>{{ c }}</option>",
          '<option value="{{ c }}"{% if c == column %} selected{% endif %}>{{ column_label(c) }}</option>'),
    Patch("table.html", "<option>{{ column }}</option>",
          '<option value="{{ column }}">{{ column_label(column) }}</option>'),
    Patch("table.html", ">{{ display }}</option>", ">{{ lookup_label(key, display) }}</option>", 2),
    Patch("table.html", '<select name="_filter_column_{{ loop.index }}">',
          '<select name="_filter_column_{{ loop.index }}" aria-label="{{ t(\'table.column\') }}">'),
    Patch("table.html", '<select name="_filter_op_{{ loop.index }}">',
          '<select name="_filter_op_{{ loop.index }}" aria-label="{{ t(\'table.comparison\') }}">'),
    Patch("table.html", 'name="_filter_value_{{ loop.index }}" class="filter-value"',
          'name="_filter_value_{{ loop.index }}" class="filter-value" dir="auto" aria-label="{{ t(\'table.value\') }}"'),
    Patch("table.html", '<select name="_filter_column">',
          '<select name="_filter_column" aria-label="{{ t(\'table.column\') }}">'),
    Patch("table.html", '<select name="_filter_op">',
          '<select name="_filter_op" aria-label="{{ t(\'table.comparison\') }}">'),
    Patch("table.html", 'name="_filter_value" class="filter-value"',
          'name="_filter_value" class="filter-value" dir="auto" aria-label="{{ t(\'table.value\') }}"'),
    Patch("table.html", '<select name="_sort" id="sort_by">',
          '<select name="_sort" id="sort_by" aria-label="{{ t(\'table.sort\') }}">'),
    Patch("table.html", '<option value="">Sort...</option>', '<option value="">{{ t("table.sort") }}</option>'),
    Patch("table.html", "Sort by {{ column.name }}", "{{ column_label(column.name) }}"),
    Patch("table.html", "> descending</label>", '> {{ t("table.descending") }}</label>'),
    Patch("table.html", '<input type="submit" value="Apply">', '<input type="submit" value="{{ t(\'table.apply\') }}">'),
    Patch("table.html", "<h3>{{ extra_wheres_for_ui|length }} extra where clause"
          "{% if extra_wheres_for_ui|length != 1 %}s{% endif %}</h3>", '<h3>{{ t("table.where") }}</h3>'),
    Patch("table.html", '[<a href="{{ extra_where.remove_url }}">remove</a>]',
          '<a href="{{ extra_where.remove_url }}">{{ t("table.remove_filter") }}</a>'),
    Patch("table.html", "View and edit SQL", '{{ t("sql.edit") }}'),
    Patch("table.html", _EXPORTS, _EXPORTS_HERE),
    Patch("table.html", ', <a href="{{ url_csv }}">CSV</a> (<a href="#export">advanced</a>)',
          '{{ t("table.comma") }}<a href="{{ url_csv }}" rel="nofollow"><bdi>CSV</bdi></a>{{ t("table.comma") }}'
          '<a href="{{ excel_url(url_csv) }}" rel="nofollow">{{ t("table.excel") }}</a>'
          ' (<a href="#export">{{ t("table.more") }}</a>)'),
    Patch("table.html", "These facets timed out: {{ \", \".join(facets_timed_out) }}",
          '{{ t("facet.timed_out") }} {{ facets_timed_out|map("column_label")|join(t("table.comma")) }}'),
    Patch("table.html", '<a href="{{ next_url }}">', '<a class="button" href="{{ next_page_url(next_url) }}" rel="next nofollow">'),
    Patch("table.html", "Next page", '{{ t("table.next") }}'),
    Patch("table.html", "<h3>Advanced export</h3>", '<h3>{{ t("export.title") }}</h3>'),
    Patch("table.html", "<p>JSON shape:", '<p>{{ t("export.json_shape") }}'),
    Patch("table.html", '">default</a>,', '">{{ t("export.default") }}</a>{{ t("table.comma") }}'),
    Patch("table.html", '">array</a>,', '">{{ t("export.array") }}</a>{{ t("table.comma") }}'),
    Patch("table.html", '">newline-delimited</a>{% if primary_keys %},',
          '">{{ t("export.lines") }}</a>{% if primary_keys %}{{ t("table.comma") }}'),
    Patch("table.html", '">object</a>', '">{{ t("export.object") }}</a>'),
    Patch("table.html", "CSV options:", '<bdi>CSV</bdi>: '),
    Patch("table.html", "> download file</label>", '> {{ t("export.download") }}</label>'
          ' <label><input type="checkbox" name="_bom" value="1"> {{ t("export.bom") }}</label>'),
    Patch("table.html", "> expand labels</label>", '> {{ t("export.labels") }}</label>'),
    Patch("table.html", "> stream all rows</label>", '> {{ t("export.stream") }}</label>'),
    Patch("table.html", 'value="Export CSV"', "value=\"{{ t('export.button') }}\""),
    Patch("table.html", "{% if table_definition %}", '{% include "_columns.html" %}\n{% if table_definition %}'),
    Patch("table.html", '<pre class="wrapped-sql">', '<pre class="wrapped-sql" dir="ltr" tabindex="0">', 2),
    # one row
    Patch("row.html", "{{ database }}: {{ table }}", "{{ table_label(table) }}: {{ ', '.join(primary_key_values) }}"),
    Patch("row.html", ' style="padding-left: 10px; border-left: 10px solid #{{ database_color(database) }}"', ""),
    Patch("row.html", ">{{ table }}: {{ ', '.join", ">{{ table_label(table) }}: {{ ', '.join"),
    Patch("row.html", "<p>This data as {% for name, url in renderers.items() %}<a href=\"{{ url }}\">{{ name }}</a>",
          '<p class="export-links">{{ t("table.data_as") }} {% for name, url in renderers.items() %}'
          '<a href="{{ url }}" rel="nofollow"><bdi>{{ name|upper }}</bdi></a>'),
    Patch("row.html", "Links from other tables", '{{ t("row.links") }}'),
    Patch("row.html", '{{ "{:,}".format(other.count) }} row{% if other.count == 1 %}{% else %}s{% endif %}</a>\n'
          "                from {{ other.other_column }} in {{ other.other_table }}",
          '{{ table_label(other.other_table) }}</a> — {{ column_label(other.other_column) }}:'
          ' {{ "{:,}".format(other.count) }}'),
    # SQL
    Patch("query.html", "{{ database }}{% if query and query.sql %}: {{ query.sql }}{% endif %}",
          '{{ (metadata.title if lang == "ar") or t("sql.result") }}'),
    Patch("query.html", ' style="padding-left: 10px; border-left: 10px solid #{{ database_color(database) }}"', ""),
    Patch("query.html", "{{ metadata.title or database }}{% if canned_query and not metadata.title %}:"
          " {{ canned_query }}{% endif %}",
          '{% if canned_query %}{{ (metadata.title if lang == "ar") or table_label(canned_query) }}'
          '{% else %}{{ t("sql.result") }}{% endif %}'),
    Patch("query.html", "<h3>Custom SQL query{% if display_rows %} returning {% if truncated %}more than {% endif %}"
          '{{ "{:,}".format(display_rows|length) }} row{% if display_rows|length == 1 %}{% else %}s{% endif %}{% endif %}',
          '<h2 class="count">{% if display_rows %}{{ t(rows_counted(query.sql, display_rows|length, truncated),'
          ' count="{:,}".format(display_rows|length)) }}{% endif %}'),
    Patch("query.html", '">{{ show_hide_text }}</a>)</span>\n    {% endif %}</h3>',
          '">{{ t("sql.show" if hide_sql else "sql.hide") }}</a>)</span>\n    {% endif %}</h2>'),
    Patch("query.html", '{% if query and query.sql %} style="height: {{ query.sql.split("\\n")|length + 2 }}em"{% endif %}',
          ' rows="{{ (query.sql.split("\\n")|length + 1) if query and query.sql else 4 }}" dir="ltr" spellcheck="false"'
          ' aria-label="SQL"'),
    Patch("query.html", '<p class="message-error">{{ error }}</p>',
          '<p class="message-error">{{ t("sql.error") }} <code>{{ error }}</code></p>'),
    Patch("query.html", '<pre id="sql-query">', '<pre id="sql-query" dir="ltr" tabindex="0">'),
    Patch("query.html", "<h3>Query parameters</h3>", '<h3>{{ t("sql.parameters") }}</h3>'),
    Patch("query.html", '<label for="qp{{ loop.index }}">{{ name }}</label> <input type="text"',
          '<label for="qp{{ loop.index }}">{{ column_label(name) }}</label> <input type="text" dir="auto"'),
    Patch("query.html", '<button id="sql-format" type="button" hidden>Format SQL',
          '<button id="sql-format" class="plain" type="button" hidden>{{ t("sql.format") }}'),
    Patch("query.html", 'value="Run SQL"', "value=\"{{ t('sql.run') }}\""),
    Patch("query.html", ">Edit SQL</a>", '>{{ t("sql.edit") }}</a>'),
    Patch("query.html", _EXPORTS + ', <a href="{{ url_csv }}">CSV</a>',
          _EXPORTS_HERE + '{{ t("table.comma") }}<a href="{{ url_csv }}" rel="nofollow"><bdi>CSV</bdi></a>'
          '{{ t("table.comma") }}<a href="{{ excel_url(url_csv) }}" rel="nofollow">{{ t("table.excel") }}</a>'),
    Patch("query.html", 'scope="col">{{ column }}</th>', 'scope="col">{{ column_label(column) }}</th>'),
    Patch("query.html", '<div class="table-wrapper">',
          '<div class="table-wrapper" role="region" tabindex="0" aria-label="{{ t(\'table.results\') }}">'),
    Patch("query.html", '<td class="col-{{ column|to_css_class }}">',
          '<td class="col-{{ column|to_css_class }}" data-label="{{ column_label(column) }}">'),
    Patch("query.html", ">0 results<", '>{{ t("table.none" if is_filled(named_parameter_values) else "sql.unfilled") }}<'),
    # shared parts
    Patch("_description_source_license.html", "{{ metadata.description }}",
          '{{ metadata.description if lang == "ar" else (metadata.description_en or metadata.description) }}'),
    Patch("_description_source_license.html", "Data license:", '{{ t("about.licence") }}'),
    Patch("_description_source_license.html", "Data source:", '{{ t("about.source") }}'),
    Patch("_description_source_license.html", "About:", '{{ t("about.about") }}'),
)  # fmt: skip
