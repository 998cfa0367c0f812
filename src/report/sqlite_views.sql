-- What the tables of an audit are asked most often. Part of the SQLite files that newsprint writes; doc/tables.md
-- describes them.
CREATE INDEX articles_by_id ON articles (id);
CREATE INDEX matches_by_a ON matches (a);
CREATE INDEX matches_by_b ON matches (b);
CREATE INDEX passages_by_pair ON passages (a, b);
CREATE INDEX passages_by_family ON passages (family);
CREATE INDEX clusters_by_id ON clusters (id);
CREATE INDEX family_members_by_family ON family_members (family);
CREATE INDEX family_members_by_id ON family_members (id);

-- Who carries whose copy: the outlet that leads a cluster, and the others in it.
CREATE VIEW copies_by_source AS
SELECT lead.source AS original, member.source AS carried_by, count(*) AS copies, avg(member.share) AS mean_share
FROM clusters AS member
JOIN clusters AS lead ON lead.cluster = member.cluster AND lead.lead = 1
WHERE member.lead = 0
GROUP BY lead.source, member.source
ORDER BY copies DESC, original, carried_by;

-- Each person's statements, with how many reports carry them.
CREATE VIEW quotes_by_speaker AS
SELECT speaker, count(*) AS statements, sum(members) AS reports, sum(altered) AS altered, max(members) AS most_carried
FROM families
WHERE kind = 'quote' AND speaker IS NOT NULL
GROUP BY speaker
ORDER BY reports DESC, speaker;

-- Who had a shared statement or sentence first; only where the dates tell.
CREATE VIEW first_to_publish AS
SELECT articles.source AS source, families.kind AS kind, count(*) AS firsts, sum(families.members - 1) AS carried_after
FROM families
JOIN articles ON articles.id = families.first
GROUP BY articles.source, families.kind
ORDER BY firsts DESC, source, kind;

-- Statements whose wording differs from one report to the next, each wording once.
CREATE VIEW altered_quotes AS
SELECT families.family AS family, families.speaker AS speaker, member.variant AS variant, count(*) AS reports,
       min(member.text) AS text
FROM families
JOIN family_members AS member ON member.family = families.family
WHERE families.kind = 'quote' AND families.altered = 1
GROUP BY families.family, member.variant
ORDER BY families.family, member.variant;

-- Quotations that one report gives to another person than the next.
CREATE VIEW reassigned_quotes AS
SELECT a, b, speaker_a, speaker_b, text_a, text_b
FROM passages
WHERE speakers_differ = 1
ORDER BY a, b, passage;

