-- Several people may have to agree, and what they agreed with is kept for each of them. An approval that was given before
-- was a reviewer's.

alter table partner add column review text;

update partner set review = '{"approvals":[' || case when approval is null then '' else
  substring(approval from 1 for char_length(approval) - 1) || ',"roles":["reviewer"],"override":false}' end || ']}';

alter table partner alter column review set not null;
alter table partner drop column approval;
