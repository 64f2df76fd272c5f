<#-- What partner pages do with a vocabulary, in words. attachment: Attachment. -->
<#function inWords attachment>
  <#local many><#if !attachment.atMost??>${m("vocabulary.rule.any-number")}<#elseif attachment.atMost == 1>${m("vocabulary.rule.one")}<#else>${m("vocabulary.rule.at-most", attachment.atMost)}</#if></#local>
  <#local place><#if attachment.contentType == "partner.supports">${m("vocabulary.rule.supports")}</#if></#local>
  <#local when>${m("vocabulary.rule.required." + attachment.requiredAt.name()?lower_case)}</#local>
  <#return [many?markup_string?trim, when?markup_string?trim, place?markup_string?trim]?filter(part -> part?has_content)?join(", ")?no_esc>
</#function>
