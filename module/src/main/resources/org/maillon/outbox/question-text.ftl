<#ftl output_format="plainText">
<#-- name; partner: name of the page; page: its public address; link: where to answer; until, due: days in words. -->
${say("mail.greeting", name)}

${say("mail.question.text", foundation, partner)}
${page}

${say("mail.question.ask")}<#if due??> ${say("mail.question.due", due)}</#if>

${say("mail.question.answer")}
${link}

${say("mail.question.until", until)}
${say("mail.question.secret")}

-- 
${foundation}
${say("mail.question.footer")}
