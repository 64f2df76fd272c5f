# Short names for what we do all day. Every target is one Maven or npm command that also works alone.
.DEFAULT_GOAL := help
.PHONY: help check it ui docs pictures run format

help: ## what there is
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## / \t/'

check: ## format, lint, unit tests, rules of the house; no server, no browser of ours
	mvn -B -ntp test

it: ## everything: in the server on both databases, and in the browser
	mvn -B -ntp verify

ui: ## build, lint and test the scripts and styles
	cd ui && node npm-step.mjs install && node npm-step.mjs build && node npm-step.mjs lint && node npm-step.mjs test

docs: ## lint the documents and write anew those made from the code
	cd ui && node npm-step.mjs install && node npm-step.mjs docs
	mvn -B -ntp -pl module -am test -Dtest='*ReferenceTest,LinksTest' -Dsurefire.failIfNoSpecifiedTests=false -Dmaillon.docs.write=true

pictures: ## take the pictures of the documents anew, from the story in the browser
	mvn -B -ntp -pl module -am verify -Dit.test=StoryBrowserIT -Dfailsafe.failIfNoSpecifiedTests=false
	cp module/target/pictures/glimpse/*.png docs/pictures/

run: ## a server in the foreground, with sample content
	mvn -B -ntp -Prun

format: ## put the code into its format
	mvn -B -ntp -pl module spotless:apply
	cd ui && npm run --silent format
