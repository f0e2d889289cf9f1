const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that PostgreSQL (to version 18) takes as a column only in quotes: reserved, also those that may name functions. */
export const POSTGRES_RESERVED = words(`
all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column
concurrently constraint create cross current_catalog current_date current_role current_schema current_time current_timestamp
current_user default deferrable desc distinct do else end except false fetch for foreign freeze from full grant group having ilike
in initially inner intersect into is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null
offset on only or order outer overlaps placing primary references returning right select session_user similar some symmetric
system_user table tablesample then to trailing true union unique user using variadic verbose when where window with
`);

/** Words that may name a column of PostgreSQL without quotes but mean something else where an expression stands. */
export const POSTGRES_COLUMN_NAMES = words(`
between bigint bit boolean char character coalesce dec decimal exists extract float greatest grouping inout int integer interval
json json_array json_arrayagg json_exists json_object json_objectagg json_query json_scalar json_serialize json_table json_value
least merge_action national nchar none normalize nullif numeric out overlay position precision real row setof smallint substring
time timestamp treat trim values varchar xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi
xmlroot xmlserialize xmltable
`);

/** Words that Snowflake reserves for columns and tables. Words that only SHOW commands reserve (account, database, schema ...) are not
 * here: quoted in lower case they would no longer name the column that was created without quotes. */
export const SNOWFLAKE_RESERVED = words(`
all alter and any as between by case cast check column connect constraint create cross current current_date current_time
current_timestamp current_user delete distinct drop else exists false following for from full grant group having ilike in
increment inner insert intersect into is join lateral left like localtime localtimestamp minus natural not null of on or order
qualify regexp revoke right rlike row rows sample select set some start table tablesample then to trigger true try_cast union
unique update using values when whenever where with
`);

/** Words that may name a column of Snowflake without quotes but end something else where an expression stands. */
export const SNOWFLAKE_COLUMN_NAMES = words('end');

/** Words that are special in the standard (SQL:2023) or in any of the warehouses: for those in which quotes change nothing else. */
export const ANY_SPECIAL = words(`
abs absolute acos action add all allocate alter analyse analyze and anti any are array array_agg as asc asensitive asin asof
assert_rows_modified assertion asymmetric at atomic authorization avg begin begin_frame begin_partition between bigdecimal bigint
bignumeric binary bit blob boolean both bucket by call called cardinality cascaded case cast ceil ceiling char char_length
character character_length check classifier clob close cluster coalesce collate collation collect column columns commit
concurrently condition connect constraint contains convert copy corr corresponding cos cosh count covar_pop covar_samp create
cross cube cume_dist current current_catalog current_database current_date current_datetime current_default_transform_group
current_path current_role current_row current_schema current_time current_timestamp current_timezone
current_transform_group_for_type current_user cursor cycle date datetime day deallocate dec decfloat decimal declare default
deferrable define delete dense_rank deref desc describe deterministic disconnect distinct distribute div do double drop dynamic
each element else empty end enum equals escape every except exclude exec execute exists exp external extract false fetch filter
first_value float floor following for foreign frame_row free freeze from full function fusion generated get get_current_timestamp
glob global grant graph_table greatest group grouping grouping_id groups hash having hold hour identifier identity if ignore ilike
in increment indicator initially inner inout insensitive insert int integer intersect interval into is isnull join json json_array
json_arrayagg json_exists json_object json_objectagg json_query json_scalar json_serialize json_table json_table_primitive
json_value lag lambda language large last_value lateral lead leading least left like like_regex limit listagg ln local localtime
localtimestamp log log10 lookup lower map match match_number match_recognize matches max member merge merge_action method min
minus minute mod modifies module month multiset national natural nchar nclob new no none normalize not notnull now nth_value ntile
null nullif nulls numeric occurrences_regex octet_length of offset old omit on one only open or order out outer over overlaps
overlay partition pattern per percent percent_rank percentile_cont percentile_disc period permute pivot pivot_longer pivot_wider
placing portion position position_regex positional power precedes preceding precision prepare primary procedure proto ptf qualify
range rank reads real recursive reduce ref references referencing regexp regr_avgx regr_avgy regr_count regr_intercept regr_r2
regr_slope regr_sxx regr_sxy regr_syy release respect result return returning revoke right rlike rollback rollup row row_number
rowid rows running safe_cast sample savepoint scope scroll search second seek select semi sensitive session_user set setof show
similar sin sinh skip smallint some sort specific specifictype sql sqlexception sqlstate sqlwarning sqrt start static stddev_pop
stddev_samp struct submultiset subset substring succeeds sum summarize symmetric system system_time system_user table tablesample
tan tanh temporary then time timestamp timezone_hour timezone_minute to trailing transform translate translate_regex translation
treat trigger trim trim_array true truncate try_cast uescape unbounded union unique unknown unmatched unnest unpack unpivot update
upper user using value value_of values var_pop var_samp varbinary varchar variadic varying verbose versioning when whenever where
width_bucket window with within without xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi
xmlroot xmlserialize xmltable year
`);
