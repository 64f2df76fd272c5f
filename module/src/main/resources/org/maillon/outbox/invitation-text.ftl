<#ftl output_format="plainText">
<#-- name; by: who asks; partner: name of the page; may: what they may do; note: in the words of whoever asks; link: to the
  page; until: the day it ends. -->
${say("mail.greeting", name)}

${say("mail.invitation.text", by, foundation, partner)}
${may}
<#if note??>

<#list note?split("\n") as line>
> ${line?trim}
</#list>
</#if>

${say("mail.invitation.go")}
${link}

${say("mail.invitation.until", until)}
${say("mail.question.secret")}

-- 
${foundation}
${say("mail.question.footer")}
